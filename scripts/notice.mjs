import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noticeOf } from './support/notice.mjs'
import { root } from './support/prepare.mjs'

writeFileSync(join(root, 'NOTICE'), noticeOf(root))
