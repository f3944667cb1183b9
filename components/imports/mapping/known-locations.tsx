export const KNOWN_LOCATIONS = 'known-locations'

type Props = { places: readonly { externalId: string; name: string | null; country: string | null }[] }

/** What a Location ID that a file does not say can be chosen from; made on the server. */
export const KnownLocations = ({ places }: Props) => (
  <datalist id={KNOWN_LOCATIONS}>
    {places.map(({ externalId, name, country }) => (
      <option key={externalId} value={externalId}>
        {[name, country].filter(Boolean).join(', ')}
      </option>
    ))}
  </datalist>
)
