import { prepare, root } from './support/prepare.mjs'

process.chdir(root)
await prepare()
const { takeScreenshot } = await import('./checks/take-screenshot.ts')
await takeScreenshot()
