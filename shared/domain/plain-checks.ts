import { z } from 'zod'

/**
 * zod as our schemas use it. Left alone, it writes a checker for each schema by `new
 * Function`: the page's policy forbids that, and a start would spend 9 ms on checkers it
 * uses once. The modules other schemas stand on take it from here, so it is set before the
 * first schema is made.
 */
z.config({ jitless: true })

export { z }
