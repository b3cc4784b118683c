const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]

/**
 * Whether ten digits are a NIP with a right check digit.
 * Rule: weighted sum of the first nine modulo 11 equals the tenth; 10 is never issued
 * (ustawa o zasadach ewidencji i identyfikacji podatników, art. 8b).
 */
export function isNip(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return sum % 11 === Number(digits[9])
}

/** A NIP as offices print it: `123-456-32-18`. Anything else comes back as it was. */
export function formatNip(digits: string): string {
  const parts = /^(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(digits)
  return parts ? parts.slice(1).join('-') : digits
}
