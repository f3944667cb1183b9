import type { Figures } from '../figures/figures'

/** Figures that know what they were asked while a database could still answer. */
export type AskedBefore = {
  figures: Figures
  /** From now on nothing new is answered. */
  close(): void
  /** Whether something new was asked since this was last called. */
  missed(): boolean
}

/** Remembers what is asked, so that no answer is taken for one that there is not. */
export function askedBefore(figures: Figures): AskedBefore {
  const known = new Set<string>()
  let [closed, missed] = [false, false]
  const asked = <Value>(key: string, answer: Value): Value => {
    if (!closed) known.add(key)
    else if (!known.has(key)) missed = true
    return answer
  }
  return {
    figures: {
      ...figures,
      consumedByTenant: (one) => asked(`tenants ${keyOf(one)}`, figures.consumedByTenant(one)),
      consumedByService: (one) => asked(`services ${keyOf(one)}`, figures.consumedByService(one)),
      business: (...one) => asked(`business ${one}`, figures.business(...one)),
      seats: (...one) => asked(`seats ${one}`, figures.seats(...one)),
      firstSeats: (through, pair, months) =>
        asked(
          `first ${through} ${pair.tenant}\n${pair.workload} ${months[0]} ${months.at(-1)}`,
          figures.firstSeats(through, pair, months),
        ),
      anySeats: (through, workloads, months) =>
        asked(`any ${through} ${[...workloads]} ${months}`, figures.anySeats(through, workloads, months)),
      segment: (tenant) => asked('segments', figures.segment(tenant)),
    },
    close() {
      closed = true
    },
    missed() {
      const was = missed
      missed = false
      return was
    },
  }
}

const keyOf = ({ through, services, months }: Parameters<Figures['consumedByTenant']>[0]) =>
  `${through} ${services ? [...services] : 'all'} ${months}`
