import type { ComponentType, LazyExoticComponent } from 'react'
import { lazy } from 'react'
import type { OfficeKind } from '#shared/domain/office.ts'
import type { Icon } from '../ui/icons.tsx'
import {
  IconBuildingCommunity,
  IconClock,
  IconFileText,
  IconHome,
  IconListDetails,
  IconMailFast,
  IconShieldLock,
  IconUsersGroup,
  IconHomeHeart,
} from '../ui/icons.tsx'

export interface Room {
  path: string
  name: string
  icon: Icon
  Page: LazyExoticComponent<ComponentType>
  /** Only for offices of this kind; left out: for all. */
  only?: OfficeKind
  /** Not in the menu: opened from the room of this path, whose line of the menu stays marked. */
  under?: string
}

/** The rooms in the order of the menu, and the ones opened from another. A room handles every path under its own. */
export const rooms: readonly Room[] = [
  { path: '/', name: 'Na start', icon: IconHome, Page: lazy(() => import('../rooms/start/StartPage.tsx')) },
  {
    path: '/terminy',
    name: 'Terminy',
    icon: IconClock,
    Page: lazy(() => import('../rooms/start/DeadlinesPage.tsx')),
    under: '/',
  },
  {
    path: '/zespol',
    name: 'Zespół (PZK)',
    icon: IconUsersGroup,
    Page: lazy(() => import('../rooms/team/TeamPage.tsx')),
  },
  {
    path: '/lista-uslug',
    name: 'Lista usług',
    icon: IconListDetails,
    Page: lazy(() => import('../rooms/catalogue/CataloguePage.tsx')),
  },
  {
    path: '/rodziny',
    name: 'Rodziny',
    icon: IconHomeHeart,
    Page: lazy(() => import('../rooms/cases/CasesPages.tsx')),
    only: 'gops',
  },
  {
    path: '/dokumenty',
    name: 'Dokumenty',
    icon: IconFileText,
    Page: lazy(() => import('../rooms/documents/DocumentsPage.tsx')),
  },
  {
    path: '/wymiana',
    name: 'Wymiana',
    icon: IconMailFast,
    Page: lazy(() => import('../rooms/exchange/ExchangePage.tsx')),
  },
  {
    path: '/rodo',
    name: 'RODO',
    icon: IconShieldLock,
    Page: lazy(() => import('../rooms/privacy/PrivacyPages.tsx')),
  },
  {
    path: '/biuro',
    name: 'Moje biuro',
    icon: IconBuildingCommunity,
    Page: lazy(() => import('../rooms/office/OfficePage.tsx')),
  },
]

/** The rooms an office of this kind has. */
export function roomsFor(kind: OfficeKind): readonly Room[] {
  return rooms.filter(({ only }) => only === undefined || only === kind)
}

/** A screen that stands alone in the window, without menu and header, for an office of one kind. */
export interface LoneScreen {
  path: string
  Page: LazyExoticComponent<ComponentType>
  only: OfficeKind
}

/** Screens shown to somebody from outside the office too: nothing else is on them. */
const loneScreens: readonly LoneScreen[] = [
  {
    path: '/rodziny/:household/skale/rozmowa/:letter',
    Page: lazy(() => import('../rooms/cases/scaling/ConversationPage.tsx')),
    only: 'gops',
  },
]

/** The lone screens an office of this kind has. */
export function loneScreensFor(kind: OfficeKind): readonly LoneScreen[] {
  return loneScreens.filter(({ only }) => only === kind)
}
