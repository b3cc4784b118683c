import { rehearseStart } from '#engine/demo/rehearsal.ts'

/** `rehearsal.cjs FOLDER`: the start the build runs once, to keep what V8 compiles of the engine (scripts/launch.cjs). */
const [folder = ''] = process.argv.slice(2)
void rehearseStart(folder)
