import { jamConsoleFr } from './jam-console-fr'
import { jamFollowFr } from './jam-follow-fr'
import { jamPlanFr } from './jam-plan-fr'
import { jamScreenFr } from './jam-screen-fr'
import { jamWriteFr } from './jam-write-fr'
import { jamsAfterFr } from './jams-after-fr'
import { jamsFr } from './jams-fr'

/** All that is said about jams. */
export const everyJamFr = {
  ...jamPlanFr, ...jamConsoleFr, ...jamFollowFr, ...jamScreenFr, ...jamsFr, ...jamWriteFr,
  ...jamsAfterFr,
}
