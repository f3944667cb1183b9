import { closeDatabase } from '../../db/client'
import { closeCopier } from '../../db/copy'
import { closePulse } from '../../db/pulse'
import { forgetEnv } from '../../lib/env'
import { reopen } from '../../lib/http/sign-in-door.mjs'
import { closeWatches } from '../../lib/imports/watch-import'
import { FIRST } from './surroundings'

// Files share a process: each begins with the settings that the first one found, and with nothing open and no door closed.
await closeWatches()
await Promise.all([closeCopier(), closePulse()])
await closeDatabase()
reopen()
for (const name of Object.keys(process.env)) if (!(name in FIRST)) delete process.env[name]
Object.assign(process.env, FIRST)
forgetEnv()
