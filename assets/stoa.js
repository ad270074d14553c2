// Switches on the design system's components. Everything works without it.
import { initAll } from "./govuk-frontend.min.js";

initAll();
