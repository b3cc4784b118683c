import { join } from 'node:path'

/**
 * V8's nursery, in MB. Nearly all a start makes is needed to its end: in a nursery of 1 MB, with which V8 begins, it is
 * gone through and moved four times on the way, a twentieth of the start.
 */
const NURSERY = 16

/**
 * Takes the repository's folder and the name of a bundle of out/node; gives what Node is started with to run it, before
 * the bundle's own arguments. With `keep`, what V8 compiles on the way lies ready for later starts.
 * @param {string} root
 * @param {string} bundle
 * @param {{ keep?: boolean }} [how]
 * @returns {string[]}
 */
export const launching = (root, bundle, { keep = false } = {}) => [
  `--min-semi-space-size=${NURSERY}`,
  join(root, 'scripts', 'launch.cjs'),
  ...(keep ? ['--keep'] : []),
  join(root, 'out', 'node', `${bundle}.cjs`),
]
