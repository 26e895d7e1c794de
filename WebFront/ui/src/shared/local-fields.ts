/** Two digits, as dates and times are written. */
export const two = (value: number): string => String(value).padStart(2, '0')

/** A day as a date field takes it, in the reader's own time. */
export const dayField = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** A moment as a field for day and time takes it, in the reader's own time, to the minute. */
export const timeField = (at: Date): string => `${dayField(at)}T${two(at.getHours())}:${two(at.getMinutes())}`
