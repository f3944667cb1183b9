import type { Random } from './prng'
import type { DemoLocation } from './profile'

/** How much of everything happens at the first location, the second, and so on. */
const SHARES = [5, 3, 2, 3, 1]

/** Hands out work so that each location keeps to its share, month by month. */
export class Quotas {
  private readonly places: { location: DemoLocation; share: number; owed: number }[]

  constructor(
    locations: readonly DemoLocation[],
    private readonly random: Random,
  ) {
    const shares = locations.map((_, at) => SHARES[at] ?? 1)
    const sum = shares.reduce((all, share) => all + share, 0)
    this.places = locations.map((location, at) => ({ location, share: (shares[at] ?? 1) / sum, owed: 0 }))
  }

  /** The location to which most is owed; a little chance decides between those that are close. */
  take(amount: number): DemoLocation {
    for (const place of this.places) place.owed += place.share * amount
    const [first, ...others] = this.places.map((place) => ({
      place,
      key: place.owed + this.random.next() * amount * place.share,
    }))
    if (!first) throw new Error('an organization of the demo has no location')
    const { place } = others.reduce((most, one) => (one.key > most.key ? one : most), first)
    place.owed -= amount
    return place.location
  }
}
