import { prepare, root } from './support/prepare.mjs'

process.chdir(root)
await prepare({ dev: true })
const { takeScreenshot } = await import('./checks/take-screenshot.ts')
await takeScreenshot()
