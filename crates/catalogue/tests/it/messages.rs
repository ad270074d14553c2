//! Mistakes that people make who come from spreadsheets or an older form, and what they are told to write.

use insta::assert_snapshot;

use crate::support::{SERVICE, good};

fn check(old: &str, new: &str) -> String {
    good().replace(SERVICE, old, new).problems()
}

#[test]
fn a_choice_without_quotes_in_a_rule() {
    assert_snapshot!(check("    rule: resident\n", "    rule: home = owned\n"), @r#"…/service.yaml:29:18: error: `owned` is a choice of `home` (put it in quotes: "owned") [unquoted-choice]"#);
}

#[test]
fn a_spreadsheet_in_a_rule() {
    assert_snapshot!(check("    rule: resident\n", "    rule: IF(resident, true, false)\n"), @"…/service.yaml:29:11: error: there is no function named `IF` (write `if … then … else …`) [unknown-function]");
    assert_snapshot!(check("    rule: resident\n", "    rule: resident AND age >= 18\n"), @"…/service.yaml:29:20: error: did not expect `AND` here (write `and` in small letters) [syntax]");
}

#[test]
fn a_reason_for_two_ways_to_fail() {
    let plain = "    because: You are an adult with a home.\n    otherwise: You are not 18, or have no home.\n";
    assert_snapshot!(check("    because: You are an adult with a home.\n", plain), @r#"…/service.yaml:43:16: warning: this reason says "or", so it does not tell the person which part of the rule failed (write a list under `otherwise`, with `when` and `say` for each way to fail) [reason-with-or]"#);
    let list = "    because: You are an adult with a home.\n    otherwise: [{ when: age < 18, say: You are not 18. }, \
        { say: You have no home. }]\n";
    assert_snapshot!(check("    because: You are an adult with a home.\n", list), @"");
}
