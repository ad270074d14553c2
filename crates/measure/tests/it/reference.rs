//! What scipy and statsmodels answered to a few questions (`tests/measure/reference.py --write`), so that no Python is
//! needed to see that the figures are theirs; and what is refused.

use crate::lines::answer;

#[test]
fn figures_are_those_of_scipy_and_statsmodels() {
    let mut compared = 0;
    for line in include_str!("reference.txt").lines() {
        let (question, expect) = line.split_once(" = ").unwrap();
        match answer(question) {
            Err(fault) => assert_eq!(format!("fault {}", fault.code), expect, "{question}"),
            Ok(found) => {
                let expect: Vec<f64> = expect.split_whitespace().map(|number| number.parse().unwrap()).collect();
                assert_eq!(found.len(), expect.len(), "{question}");
                for (found, expect) in found.iter().zip(&expect) {
                    assert!((found - expect).abs() <= 1e-9 * expect.abs().max(1e-3), "{question}: {found} {expect}");
                }
            }
        }
        compared += 1;
    }
    assert_eq!(compared, 21);
}

#[test]
fn input_without_an_answer_is_a_fault() {
    let check = |question: &str, expect: &str| assert_eq!(answer(question).unwrap_err().code, expect, "{question}");
    check("wilson 0 0 0.95", "no-answers");
    check("wilson 7 6 0.95", "part");
    check("wilson -1 6 0.95", "part");
    check("wilson nan 6 0.95", "part");
    check("wilson 3 inf 0.95", "no-answers");
    check("wilson 3 6 1", "confidence");
    check("wilson 3 6 nan", "confidence");
    check("clopper-pearson 3 6 0", "confidence");
    check("difference 3 6 0 0 0.95", "no-answers");
    check("quantile 0.5 0.95|", "no-answers");
    check("quantile 0.5 0.95|1 2 3", "too-few");
    check("quantile 0.5 0.95|1 nan 3", "not-a-number");
    check("quantile 1 0.95|1 2 3", "confidence");
    check("shrink 1 2 0.95|0 0|0 0", "no-answers");
    check("shrink 1 2 0.95|3 0|2 9", "part");
    check("shrink 3 2 0.95|1 0|2 9", "part");
    // Two margins of two categories.
    check("rake 0.2 5 2|1 1|1 1", "no-answers");
    check("rake 0.2 5 2|1 1|1 1|0 2 3 1", "place");
    check("rake 0.2 5 2|1 1|1 1|0 0 3 4|1 1 3 1", "part");
    check("rake 0.2 5 2|0 1|1 1|0 0 3 1|1 1 3 1", "mix");
    check("rake 0.2 5 2|nan 1|1 1|0 0 3 1|1 1 3 1", "mix");
    check("rake 2 5 2|1 1|1 1|0 0 3 1|1 1 3 1", "limits");
    check("rake 0.2 nan 2|1 1|1 1|0 0 3 1|1 1 3 1", "limits");
    // The margins want what no weights give: who is in the first of one is in the first of the other.
    check("rake 0 inf 2|1 9|9 1|0 0 3 1|1 1 3 1", "margins");
}
