// Where a client is, said once: many addresses begin with their own city.

/** «Ярославль, ул. Свободы, 75»; the city is not said twice. Null where no address is written down. */
export function fullAddress(city: string | null, address: string | null): string | null {
  if (!address?.trim()) return null;
  if (!city?.trim() || address.toLowerCase().includes(city.trim().toLowerCase())) return address.trim();
  return `${city.trim()}, ${address.trim()}`;
}
