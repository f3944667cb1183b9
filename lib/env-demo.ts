/** Names and addresses of this machine only, as HOST and as the host of an address. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1', '[::1]']

export const isLoopback = (host: string): boolean => LOOPBACK.includes(host.toLowerCase())

type Settings = { demo: boolean | undefined; host: string; url: string }

/** Whether nobody but who sits at this machine is meant to reach Laurel. */
export const servesThisMachineOnly = ({ host, url }: Pick<Settings, 'host' | 'url'>): boolean =>
  isLoopback(host) && isLoopback(new URL(url).hostname)

/** Whether demo accounts get in: anybody can read their password here, so elsewhere only when it was asked for. */
export const demoIsOpen = (settings: Settings): boolean =>
  settings.demo === true || servesThisMachineOnly(settings)
