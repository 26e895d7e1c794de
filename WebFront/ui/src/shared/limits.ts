/** The server's limits that a field can hold to while one types, in UTF-16 units. */
export const LIMITS = {
  handle: 30,
  name: 80,
  email: 254,
  password: 128,
  profileField: 120,
  bio: 2_000,
  description: 4_000,
  tokenLabel: 80,
  query: 200,
  phone: 30,
  words: 30,
  word: 80,
  skills: 50,
  skill: 60,
} as const
