// The day at the place that the data speak of, for what is kept or written on it.

/** ISO day, Asia/Shanghai. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
