/** Two digits, as dates and times are written. */
export const two = (value: number): string => String(value).padStart(2, '0')

/** A day as a date field takes it, in the reader's own time. */
export const dayField = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
