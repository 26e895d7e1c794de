/** One person among others: who is there. */
export const personEn = {
  presence: {
    title: 'Presence',
    online: 'Online',
    away: 'Away',
    offline: 'Offline',
    show: 'Show when I am here',
    text: 'A dot beside your portrait tells those who may open your profile that you are online or away. If you hide, you do not see when others are here either.',
  },
}
