// Every journey, in the order in which they run.
import { journeys as account } from "./journeys/account.mjs";
import { journeys as baby } from "./journeys/baby.mjs";
import { journeys as caseScreen } from "./journeys/case-screen.mjs";
import { journeys as calls } from "./journeys/calls.mjs";
import { journeys as cases } from "./journeys/cases.mjs";
import { journeys as changed } from "./journeys/changed.mjs";
import { journeys as chat } from "./journeys/chat.mjs";
import { journeys as comingBack } from "./journeys/coming-back.mjs";
import { journeys as day } from "./journeys/day.mjs";
import { journeys as deciding } from "./journeys/deciding.mjs";
import { journeys as desk } from "./journeys/desk.mjs";
import { journeys as deskFind } from "./journeys/desk-find.mjs";
import { journeys as files } from "./journeys/files.mjs";
import { journeys as finding } from "./journeys/finding.mjs";
import { journeys as moneyAtTheDesk } from "./journeys/money-at-the-desk.mjs";
import { journeys as officers } from "./journeys/officers.mjs";
import { journeys as knowledge } from "./journeys/knowledge.mjs";
import { journeys as hearing } from "./journeys/hearing.mjs";
import { journeys as interview } from "./journeys/interview.mjs";
import { journeys as now } from "./journeys/now.mjs";
import { journeys as offline } from "./journeys/offline.mjs";
import { journeys as oneself } from "./journeys/oneself.mjs";
import { journeys as organisations } from "./journeys/organisations.mjs";
import { journeys as paper } from "./journeys/paper.mjs";
import { journeys as passkeys } from "./journeys/passkeys.mjs";
import { journeys as paying } from "./journeys/paying.mjs";
import { journeys as plans } from "./journeys/plans.mjs";
import { journeys as posts } from "./journeys/posts.mjs";
import { journeys as presses } from "./journeys/presses.mjs";
import { journeys as problems } from "./journeys/problems.mjs";
import { journeys as purposes } from "./journeys/purposes.mjs";
import { journeys as queue } from "./journeys/queue.mjs";
import { journeys as reading } from "./journeys/reading.mjs";
import { journeys as renewing } from "./journeys/renewing.mjs";
import { journeys as sessions } from "./journeys/sessions.mjs";
import { journeys as stories } from "./journeys/stories.mjs";
import { journeys as talking } from "./journeys/talking.mjs";
import { journeys as visits } from "./journeys/visits.mjs";
import { journeys as walkIn } from "./journeys/walk-in.mjs";

export const journeys = [
  baby,
  plans,
  comingBack,
  changed,
  finding,
  purposes,
  paying,
  renewing,
  organisations,
  talking,
  visits,
  walkIn,
  chat,
  now,
  calls,
  posts,
  account,
  hearing,
  offline,
  oneself,
  reading,
  sessions,
  paper,
  passkeys,
  cases,
  caseScreen,
  deciding,
  desk,
  deskFind,
  queue,
  files,
  moneyAtTheDesk,
  interview,
  knowledge,
  officers,
  stories,
  day,
  presses,
  problems,
].flat();
