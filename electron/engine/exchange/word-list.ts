/**
 * The 256 words a fingerprint is read aloud in, one per byte, so their order is part of
 * the format: changing it changes the words of every card. Everyday Polish nouns in the
 * nominative; no two share their first four letters or differ, written without Polish
 * signs, in fewer than three letters, so that a bad line does not turn one into another.
 */
// prettier-ignore
export const cardWordList = [
  'agrest', 'album', 'altana', 'ananas', 'apteka', 'arena', 'arkusz', 'atlas',
  'autobus', 'awokado', 'bagaż', 'balkon', 'basen', 'bawełna', 'bazylia', 'beczka',
  'bilet', 'biszkopt', 'biurko', 'bocian', 'boisko', 'borsuk', 'bóbr', 'brama',
  'brzoza', 'budynek', 'bukiet', 'bułka', 'burak', 'bursztyn', 'cebula', 'ceramika',
  'chleb', 'chmura', 'choinka', 'ciasto', 'cień', 'cynamon', 'cytryna', 'czajnik',
  'czapka', 'czosnek', 'delfin', 'deska', 'deszcz', 'diament', 'długopis', 'dolina',
  'drabina', 'droga', 'drukarka', 'drzewo', 'dynia', 'dywan', 'dzwonek', 'ekran',
  'fala', 'fartuch', 'fiołek', 'fontanna', 'fotel', 'garnek', 'gazeta', 'gitara',
  'globus', 'gniazdo', 'godzina', 'gołąb', 'groch', 'gruszka', 'grzebień', 'grzyb',
  'guzik', 'gwóźdź', 'hamak', 'harfa', 'herbata', 'huśtawka', 'imbir', 'iskra',
  'jabłko', 'jagoda', 'jaskółka', 'jesień', 'jezioro', 'jodła', 'jogurt', 'kabel',
  'kakao', 'kalafior', 'kamień', 'kanapa', 'kapelusz', 'karafka', 'kasza', 'klucz',
  'kolacja', 'koło', 'kompot', 'koncert', 'koperek', 'korona', 'kosiarka', 'krawat',
  'krokus', 'krzesło', 'księżyc', 'kukułka', 'kurtka', 'kwiat', 'lampa', 'latarnia',
  'linijka', 'lizak', 'lodówka', 'lornetka', 'lotnisko', 'lustro', 'łabędź', 'łańcuch',
  'łopata', 'łyżka', 'majonez', 'makaron', 'mango', 'marchew', 'maszyna', 'melon',
  'mięta', 'mikrofon', 'miód', 'młotek', 'morela', 'morze', 'mrówka', 'muszla',
  'muzeum', 'naczynie', 'naleśnik', 'namiot', 'niebo', 'obiad', 'ogórek', 'ogród',
  'okno', 'okręt', 'opera', 'orzech', 'owies', 'papier', 'paproć', 'parasol',
  'paszport', 'patelnia', 'pędzel', 'pianino', 'piasek', 'pieprz', 'piernik', 'pinezka',
  'pingwin', 'pióro', 'plakat', 'plecak', 'płaszcz', 'podłoga', 'poduszka', 'pokój',
  'pomidor', 'poranek', 'portfel', 'pralka', 'promień', 'prysznic', 'pszczoła', 'ptak',
  'pudełko', 'radio', 'rakieta', 'robot', 'rondo', 'rower', 'rumianek', 'ryba',
  'rynek', 'rzeka', 'rzodkiew', 'sałata', 'samolot', 'serwetka', 'sikorka', 'silnik',
  'słońce', 'słownik', 'sosna', 'spacer', 'spinacz', 'stacja', 'stół', 'strumień',
  'sufit', 'sukienka', 'sweter', 'syrop', 'szafa', 'szalik', 'szczupak', 'szkoła',
  'szpinak', 'ściana', 'śliwka', 'śnieg', 'świeca', 'tablica', 'talerz', 'taniec',
  'teatr', 'telefon', 'termos', 'torba', 'tramwaj', 'tulipan', 'tunel', 'twaróg',
  'tydzień', 'tygrys', 'ulica', 'wagon', 'walizka', 'wanilia', 'wanna', 'warzywo',
  'wesele', 'wiadro', 'widelec', 'wieloryb', 'wierzba', 'wilk', 'wiśnia', 'wróbel',
  'wyspa', 'zakładka', 'zatoka', 'zboże', 'zebra', 'zegar', 'zeszyt', 'ziarno',
  'zima', 'znaczek', 'źródło', 'żagiel', 'żelazko', 'żonkil', 'żyrafa', 'żyto',
] as const
