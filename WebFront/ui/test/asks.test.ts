import { describe, expect, it } from 'vitest'
import { isOverdue, left, stateAt, toLocalField } from '../src/asks/ask-time'

describe('the times of a session', () => {
  const ask = { opensAt: '2026-03-01T10:00:00.000Z', closesAt: '2026-03-02T10:00:00.000Z' }
  const at = (iso: string) => Date.parse(iso)

  it('open and close it to the millisecond', () => {
    expect(stateAt(ask, at('2026-03-01T09:59:59.999Z'))).toBe('planned')
    expect(stateAt(ask, at('2026-03-01T10:00:00.000Z'))).toBe('open')
    expect(stateAt(ask, at('2026-03-02T09:59:59.999Z'))).toBe('open')
    expect(stateAt(ask, at('2026-03-02T10:00:00.000Z'))).toBe('closed')
  })

  it('count down in days, hours, minutes and seconds, and end', () => {
    expect(left(ask.closesAt, at('2026-02-28T08:59:58.000Z'))).toEqual({ days: 2, hours: 1, minutes: 0, seconds: 2 })
    expect(left(ask.closesAt, at('2026-03-02T09:59:59.100Z'))).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 1 })
    expect(left(ask.closesAt, at(ask.closesAt))).toBeNull()
  })

  it('make a promise overdue when its day is over, where the reader is', () => {
    expect(isOverdue('2026-03-01', new Date(2026, 2, 1, 23, 59, 59).getTime())).toBe(false)
    expect(isOverdue('2026-03-01', new Date(2026, 2, 2).getTime())).toBe(true)
    expect(isOverdue('2026-12-31', new Date(2027, 0, 1).getTime())).toBe(true)
  })

  it('are written as a field takes them', () => {
    expect(toLocalField(new Date(2026, 2, 1, 9, 5))).toBe('2026-03-01T09:05')
  })
})
