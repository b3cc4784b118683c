/** The addresses of „Moje biuro”. */
export const officePaths = {
  office: '/biuro',
  people: '/biuro/osoby',
  newPerson: '/biuro/osoby/nowa',
  letterhead: '/biuro/naglowek',
  security: '/biuro/zabezpieczenia',
  backups: '/biuro/kopie',
  restore: '/biuro/kopie/odtwarzanie',
} as const

/** The page of one person. */
export function personPath(id: string): string {
  return `${officePaths.people}/${id}`
}
