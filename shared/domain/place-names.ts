/** "we" before what would be hard to say after "w": Wrocław, Włocławek, Frampol, Lwówek. */
const hardAfterW = /^(?:[wf][^aąeęioóuy\s\d]|lw)/iu

/** The preposition of a place in the locative: "w" Przykładowej, "we" Wrocławiu. */
export function prepositionIn(placeLocative: string): 'w' | 'we' {
  return hardAfterW.test(placeLocative.trim()) ? 'we' : 'w'
}
