/** What marks an organization's data: in every text a stranger can write, in its ids and in its numbers of courses. */
export type Marks = {
  slug: string
  /** In the organization's own name, which its people without a role see too. */
  brand: string
  canary: string
  /** In the names of people, mail addresses and what stands for a learner or trainer. */
  person: string
  digits: string
  letters: string
  units: number
}
