import { exchangedPart } from '../store/exchanged-part.ts'
import { member, partner, team } from '../store/tables/team.ts'

/** The team's rows as bundles carry them, parents before children. */
export const teamParts = {
  teams: exchangedPart(team),
  partners: exchangedPart(partner),
  members: exchangedPart(member),
}
