import { QueryClient } from '@tanstack/react-query'

/** One for the document; nothing is kept on the server, where no query runs. */
export const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 1 } } })
