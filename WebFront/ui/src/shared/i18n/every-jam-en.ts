import { jamConsoleEn } from './jam-console-en'
import { jamFollowEn } from './jam-follow-en'
import { jamPlanEn } from './jam-plan-en'
import { jamScreenEn } from './jam-screen-en'
import { jamWriteEn } from './jam-write-en'
import { jamsAfterEn } from './jams-after-en'
import { jamsEn } from './jams-en'

/** All that is said about jams. */
export const everyJamEn = {
  ...jamPlanEn, ...jamConsoleEn, ...jamFollowEn, ...jamScreenEn, ...jamsEn, ...jamWriteEn,
  ...jamsAfterEn,
}
