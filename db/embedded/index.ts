export { keptSecret } from './kept-secret'
export { type Embedded, openEmbedded, openThrowaway } from './open-embedded'
