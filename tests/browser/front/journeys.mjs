// Every journey, in the order in which they run.
import { journeys as baby } from "./journeys/baby.mjs";

export const journeys = [...baby];
