import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconStyles } from './support/icon-styles'
import { root } from './support/prepare.mjs'

writeFileSync(join(root, 'app/styles/shapes.css'), iconStyles())
