//! What figures and tables look like: what is missing is said, and what is suppressed has no number.

use measure::counts::Counts;
use measure::disclosure::{Before, Breakdown, DaysLink, Key, Release, Rounding, publish};
use measure::rake::{Answers, Margin, WeightLimits, rake};
use measure::{Day, Figure, Missing, Value};

const KEY: Key = Key([9; 16]);

fn since() -> Day {
    Day::new(2026, 7, 1).unwrap()
}

#[test]
fn a_figure_carries_all_that_stands_beside_it() {
    let counts = Counts::new(400, 100, 90, 50).unwrap();
    let check = |yes: u64, counts: Counts| Figure::share(yes, counts, 0.95, since()).unwrap();
    insta::assert_compact_debug_snapshot!(check(40, counts), @r#"Figure { value: Known(KnownValue { value: 0.8, interval: Interval { low: 0.6696289406777459, high: 0.887562499842239, confidence: 0.95 }, n: 50, of: 400, effective: None }), method: Wilson, since: Day { year: 2026, month: 7, day: 1 }, missing: [NotInvited(300), NotReached(10), NotAnswered(40), Unweighted] }"#);
    assert_eq!(check(45, counts).value, Value::Suppressed);
    assert_eq!(check(5, counts).value, Value::Suppressed);
    assert_eq!(check(2, Counts::new(9, 9, 9, 5).unwrap()).value, Value::Suppressed);
    assert_eq!(check(0, Counts::default()).value, Value::NotMeasured);
    // What is missing counts people as well, and is not shown where that would be fewer than six.
    let nearly_all = Counts::new(52, 52, 52, 50).unwrap();
    assert_eq!(check(40, nearly_all).value, Value::Suppressed);
    let few_not_reached = Counts::new(400, 100, 97, 50).unwrap();
    assert_eq!(check(40, few_not_reached).missing, [Missing::NotAmong(350), Missing::Unweighted]);
    assert!(check(45, counts).missing.is_empty());
    assert_eq!(Figure::share(51, counts, 0.95, since()).unwrap_err().code, "part");
}

#[test]
fn who_never_answered_and_who_was_cut_are_told() {
    let margin = |known: &[(&str, f64)]| Margin {
        name: "channel".to_string(),
        categories: known.iter().map(|(name, known)| ((*name).to_string(), *known)).collect(),
    };
    let answers = |counts: &[(usize, u64)]| -> Vec<Answers> {
        counts.iter().map(|(at, count)| Answers { at: vec![*at], count: *count, yes: count / 2 }).collect()
    };
    let channels = margin(&[("web", 50.0), ("call", 40.0), ("kiosk", 10.0)]);
    let raked = rake(std::slice::from_ref(&channels), &answers(&[(0, 100), (1, 50)]), WeightLimits::PAGES).unwrap();
    insta::assert_compact_debug_snapshot!(raked.missing, @r#"[Category { margin: "channel", category: "kiosk", share: 0.1 }]"#);
    // Of 1,000 answers two are of calls, which are nearly half of all: each would count for 200.
    let raked = rake(&[channels], &answers(&[(0, 1_000), (1, 2), (2, 1)]), WeightLimits::PAGES).unwrap();
    insta::assert_compact_debug_snapshot!((&raked.missing, raked.weights[1]), @"([Trimmed(0.47095837366892535)], 5.0)");
}

fn release(cells: &[[Option<u64>; 3]]) -> Release {
    let columns = ["web", "call", "kiosk"].map(str::to_string).to_vec();
    let rows = (0..cells.len()).map(|row| format!("service {row}")).collect();
    let cells = cells.iter().map(|row| row.to_vec()).collect();
    Release {
        about: "answers".to_string(),
        rows,
        breakdowns: vec![Breakdown { name: "channel".to_string(), columns, cells }],
    }
}

#[test]
fn a_small_cell_takes_three_others_with_it_and_no_more() {
    let counted = release(&[[Some(90), Some(3), Some(40)], [Some(20), Some(30), Some(25)], [Some(70), Some(80), None]]);
    let published = publish(&counted, None, Rounding::Exact, KEY).unwrap();
    insta::assert_snapshot!(published.csv().replace('\r', ""), @"
    breakdown,row,column,value,shown
    channel,service 0,web,90,exact
    channel,service 0,call,,suppressed
    channel,service 0,kiosk,,suppressed
    channel,service 1,web,20,exact
    channel,service 1,call,,suppressed
    channel,service 1,kiosk,,suppressed
    channel,service 2,web,70,exact
    channel,service 2,call,80,exact
    channel,service 2,kiosk,,impossible
    channel,,web,180,exact
    channel,,call,113,exact
    channel,,kiosk,65,exact
    ,service 0,,133,exact
    ,service 1,,75,exact
    ,service 2,,150,exact
    ,,,358,exact
    ");
    let counts = Counts::new(900, 500, 400, 358).unwrap();
    let share = |row, column| published.share((0, row, column), counts, 0.95, since()).unwrap().value;
    assert_eq!(share(Some(0), 1), Value::Suppressed);
    assert!(matches!(share(Some(2), 1), Value::Known(known) if known.n == 150 && known.of == 900));
    assert_eq!(published.share((1, None, 0), counts, 0.95, since()).unwrap_err().code, "place");
}

#[test]
fn a_count_that_grew_by_one_is_not_shown_again_unrounded() {
    let then = release(&[[Some(90), Some(30), Some(40)], [Some(20), Some(30), Some(25)]]);
    let now = release(&[[Some(91), Some(30), Some(40)], [Some(20), Some(30), Some(25)]]);
    let older = publish(&then, None, Rounding::Exact, KEY).unwrap();
    let before = Before { counted: &then, published: &older, link: DaysLink::Grows };
    let newer = publish(&now, Some(before), Rounding::Exact, KEY).unwrap();
    assert!(!newer.csv().contains("exact"), "{}", newer.csv());
    // Another window is another matter.
    let apart = publish(&now, Some(Before { link: DaysLink::Apart, ..before }), Rounding::Exact, KEY).unwrap();
    assert!(!apart.csv().contains("suppressed"));
    let rounded = publish(&then, None, Rounding::Base(5), KEY).unwrap();
    let before = Before { counted: &then, published: &rounded, link: DaysLink::Grows };
    let again = publish(&now, Some(before), Rounding::Base(5), KEY).unwrap();
    assert_eq!(again.csv().matches("suppressed").count(), 0, "{}", again.csv());
}

#[test]
fn releases_that_do_not_fit_are_refused() {
    let some = release(&[[Some(90), Some(30), Some(40)]]);
    let check = |release: &Release, before: Option<&Release>, rounding: Rounding, expect: &str| {
        let older = publish(&some, None, Rounding::Exact, KEY).unwrap();
        let before = before.map(|counted| Before { counted, published: &older, link: DaysLink::Grows });
        assert_eq!(publish(release, before, rounding, KEY).unwrap_err().code, expect);
    };
    check(&Release { breakdowns: Vec::new(), ..some.clone() }, None, Rounding::Exact, "shape");
    check(&Release { rows: Vec::new(), ..some.clone() }, None, Rounding::Exact, "shape");
    check(&some, None, Rounding::Base(1), "base");
    let mut two = some.clone();
    two.breakdowns.push(Breakdown { cells: vec![vec![Some(90), Some(30), Some(41)]], ..some.breakdowns[0].clone() });
    check(&two, None, Rounding::Exact, "totals");
    check(&release(&[[Some(89), Some(31), Some(40)]]), Some(&some), Rounding::Exact, "before");
    let other = release(&[[Some(90), Some(30), Some(40)], [None, None, None]]);
    check(&other, Some(&some), Rounding::Exact, "before");
    // Nobody at all, and nowhere to be.
    let nobody = publish(&release(&[[None, None, None]]), None, Rounding::Exact, KEY).unwrap();
    assert_eq!(nobody.csv().matches("impossible").count(), 8);
    let none = Release { rows: Vec::new(), ..release(&[]) };
    assert!(publish(&none, None, Rounding::Exact, KEY).is_ok());
}
