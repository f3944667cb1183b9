/** How the proxy tells a page its own address, which a server component cannot ask for. */
export const PATH_HEADER = 'x-laurel-path'
