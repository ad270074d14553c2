//! Clauses that no worked example tells apart.

use insta::assert_snapshot;

use crate::support::{CASES, good};

/// The pairs of the grant, with an example in place of the third.
fn check(facts: &str, verdict: &str) -> String {
    let old = "facts: { resident: false }\n    expect: { verdict: no, because: [lives-here] }";
    let files = good().replace(CASES, old, &format!("facts: {facts}\n    expect: {{ verdict: {verdict} }}"));
    let catalogue = files.load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let pairs = catalogue.unseparated_pairs();
    let pairs = pairs.iter().filter(|pair| pair.service == "solar-grant");
    pairs.map(|pair| pair.words()).collect::<Vec<_>>().join("\n")
}

#[test]
fn examples_that_are_too_alike() {
    assert_snapshot!(check("{ resident: false }", "no"), @r#"
    no worked example tells `lives-here` and `modest-income` apart
    no worked example tells `lives-here` and `of-age` apart
    no worked example tells `modest-income` and `of-age` apart
    no worked example in which `income <= rate(solar_grant.income_limit)` holds and `some child in children satisfies child.years < 5` does not, in the requirement `modest-income`
    no worked example tells `age >= 18` and `home != "none"` apart, in the requirement `of-age`
    "#);
}

#[test]
fn an_example_in_which_only_one_clause_fails() {
    let grown = "{ resident: true, income: 200000, children: [], date_of_birth: 1990-01-01, home: rented }";
    assert_snapshot!(check(grown, "no"), @r#"
    no worked example in which `modest-income` holds and `lives-here` does not
    no worked example tells `lives-here` and `of-age` apart
    no worked example in which `modest-income` holds and `of-age` does not
    no worked example in which `income <= rate(solar_grant.income_limit)` holds and `some child in children satisfies child.years < 5` does not, in the requirement `modest-income`
    no worked example tells `age >= 18` and `home != "none"` apart, in the requirement `of-age`
    "#);
}
