export { keepSecret, keptSecret, readSecret } from './kept-secret'
export { clusterFolder, type Embedded, hasCluster, openEmbedded, openThrowaway } from './open-embedded'
