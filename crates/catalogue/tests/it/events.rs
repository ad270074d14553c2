//! Mistakes in life events.

use insta::assert_snapshot;

use crate::support::{EVENT, good};

fn check(old: &str, new: &str) -> String {
    good().replace(EVENT, old, new).problems()
}

#[test]
fn a_service_that_nobody_knows() {
    assert_snapshot!(check("service: sun-advice,", "service: sun-advise,"), @"events/going-solar.yaml:7:16: error: there is no service named `sun-advise` (did you mean `sun-advice`?) [unknown-service]");
    assert_snapshot!(check("after: [sun-advice]", "after: [sun-advise]"), @"events/going-solar.yaml:6:37: error: `sun-advise` must come first, but has no step in this event (did you mean `sun-advice`?) [missing-step]");
}

#[test]
fn a_step_that_must_come_first_but_is_not_there() {
    assert_snapshot!(check("  - { service: sun-advice, due: 10 working days before grown_up_on, advise_only: true }\n", ""), @"events/going-solar.yaml:6:37: error: `sun-advice` must come first, but has no step in this event (give it a step, or leave it out here) [missing-step]");
}

#[test]
fn steps_that_wait_for_each_other() {
    assert_snapshot!(check("service: sun-advice,", "service: sun-advice, after: [solar-grant],"), @"events/going-solar.yaml:6:36: error: this goes round in a circle: `solar-grant` needs `sun-advice` needs `solar-grant` (let one of them come first) [circular]");
    assert_snapshot!(check("after: [sun-advice]", "after: [solar-grant]"), @"events/going-solar.yaml:6:36: error: this goes round in a circle: `solar-grant` needs `solar-grant` (let one of them come first) [circular]");
}

#[test]
fn a_due_date_that_cannot_be_counted() {
    assert_snapshot!(check("due: 3 months after moved_in", "due: soon"), @"events/going-solar.yaml:6:55: error: `soon` is not a due date (write it like `60 days after birth_date`, with days, working days, weeks, months or years) [bad-duration]");
    assert_snapshot!(check("due: 3 months after moved_in", "due: 3 moons after moved_in"), @"events/going-solar.yaml:6:55: error: `3 moons after moved_in` is not a due date (write it like `60 days after birth_date`, with days, working days, weeks, months or years) [bad-duration]");
    assert_snapshot!(check("due: 3 months after moved_in", "due: 3 months after move_in"), @"events/going-solar.yaml:6:70: error: there is no fact named `move_in` (did you mean `moved_in`?) [unknown-fact]");
    assert_snapshot!(check("due: 3 months after moved_in", "due: 3 months after suburb"), @"events/going-solar.yaml:6:70: error: a due date is counted from a date, but `suburb` is text [type-mismatch]");
    assert_snapshot!(check("due: 3 months after moved_in", "due: 3 hours after moved_in"), @"events/going-solar.yaml:6:55: error: a due date is counted in days, working days, weeks, months or years [bad-duration]");
}

#[test]
fn a_condition_and_a_first_question_that_nobody_knows() {
    assert_snapshot!(check("when: home != \"none\"", "when: home != \"nowhere\""), @"events/going-solar.yaml:6:94: error: `nowhere` is not one of the choices (the choices are owned, rented, none) [unknown-choice]");
    assert_snapshot!(check("asks_first: [resident]", "asks_first: [resident, heritage]"), @"events/going-solar.yaml:4:24: error: there is no fact named `heritage` [unknown-fact]");
}
