//! What is refused, where, and in which words.

use insta::assert_snapshot;
use rules::{Diagnostic, Scope, Type};

use crate::support::{program, table};

fn shown(problem: &Diagnostic) -> String {
    format!("{}..{} {problem}\n", problem.span.start, problem.span.end)
}

fn check(text: &str) -> String {
    wanted(text, None)
}

fn wanted(text: &str, ty: Option<&Type>) -> String {
    match program().compile(text, &Scope::default(), ty) {
        Ok((_, ty)) => format!("accepted as {ty}"),
        Err(problems) => problems.iter().map(shown).collect(),
    }
}

/// Problems of a table, each with its row and column.
fn cells(hit: &str, rows: &str, ty: Option<&Type>) -> String {
    let place = |row: Option<usize>| row.map_or("input".into(), |row| format!("row {row}"));
    match program().compile_table(&table(hit, rows), &Scope::default(), ty) {
        Ok((_, ty)) => format!("accepted as {ty}"),
        Err(problems) => problems
            .iter()
            .map(|((row, column), problem)| format!("{} column {column}: {}", place(*row), shown(problem)))
            .collect(),
    }
}

#[test]
fn names_that_do_not_exist() {
    assert_snapshot!(check("residnt and pensioner"), @"0..7 unknown-fact: there is no fact named `residnt` (did you mean `resident`?)");
    assert_snapshot!(check("has_a_boat"), @"0..10 unknown-fact: there is no fact named `has_a_boat`");
    assert_snapshot!(check("some c in children satisfies c.at_hom"), @"31..37 unknown-field: a child has no field `at_hom` (did you mean `at_home`?)");
    assert_snapshot!(check("count(children[bith < today()])"), @"15..19 unknown-fact: there is no fact named `bith`");
    assert_snapshot!(check("born.years"), @"5..10 unknown-field: a date has no part named `years`");
    assert_snapshot!(check("rooms.size"), @"6..10 unknown-field: a whole number has no part named `size`");
    assert_snapshot!(check("agee(born)"), @"0..4 unknown-function: there is no function named `agee` (did you mean `age`?)");
    assert_snapshot!(check("rate(rebate.retial)"), @"5..18 unknown-rate: there is no figure named `rebate.retial` among the rates (did you mean `rebate.retail`?)");
    assert_snapshot!(check("rate(rebate)"), @"5..11 unknown-rate: expected the name of a figure (write it as rate(name.figure))");
    assert_snapshot!(check("supply = \"retial\""), @"9..17 unknown-choice: `retial` is not one of the choices (did you mean `retail`?)");
    assert_snapshot!(check("supply in (\"gas\", \"retail\")"), @"11..16 unknown-choice: `gas` is not one of the choices (the choices are retail, on_supply, none)");
    assert_snapshot!(check("\"gas\" = supply"), @"0..5 unknown-choice: `gas` is not one of the choices (the choices are retail, on_supply, none)");
}

#[test]
fn every_problem_of_an_expression_is_told_at_once() {
    assert_snapshot!(check("residnt and rooms > \"x\" and pensoner"), @"
    0..7 unknown-fact: there is no fact named `residnt` (did you mean `resident`?)
    20..23 type-mismatch: expected a whole number, but this is text
    28..36 unknown-fact: there is no fact named `pensoner` (did you mean `pensioner`?)
    ");
}

#[test]
fn types_that_do_not_go_together() {
    assert_snapshot!(check("rooms and resident"), @"0..5 type-mismatch: expected a yes or no, but this is a whole number");
    assert_snapshot!(check("not(rooms)"), @"4..9 type-mismatch: expected a yes or no, but this is a whole number");
    assert_snapshot!(check("rooms = \"three\""), @"8..15 type-mismatch: expected a whole number, but this is text");
    assert_snapshot!(check("resident > pensioner"), @"0..20 type-mismatch: a yes or no has no order, so `>` does not apply (use `=`, `!=` or `in (…)`)");
    assert_snapshot!(check("suburb < \"Hay\""), @"0..14 type-mismatch: text has no order, so `<` does not apply (use `=`, `!=` or `in (…)`)");
    assert_snapshot!(check("supply in [\"retail\"..\"none\"]"), @"0..28 type-mismatch: a choice has no order, so a range does not apply (use `=`, `!=` or `in (…)`)");
    assert_snapshot!(check("resident between false and true"), @"0..31 type-mismatch: a yes or no has no order, so `between` does not apply (use `=`, `!=` or `in (…)`)");
    assert_snapshot!(check("income + share"), @"0..14 type-mismatch: `+` does not work between money and a decimal");
    assert_snapshot!(check("income * rent"), @"0..13 type-mismatch: `*` does not work between money and money");
    assert_snapshot!(check("income = rooms"), @"9..14 type-mismatch: expected money, but this is a whole number (only a number written in the rule can be money: `100`, or `100 * n` with a whole number n)");
    assert_snapshot!(check("rooms < income"), @"8..14 type-mismatch: expected a whole number, but this is money");
    assert_snapshot!(check("born + 1"), @"0..8 type-mismatch: `+` does not work between a date and a number");
    assert_snapshot!(check("born + moved_in"), @"0..15 type-mismatch: `+` does not work between a date and a date");
    assert_snapshot!(check("born > \"2019-01-01\""), @r#"7..19 type-mismatch: expected a date, but this is text (write it as date("2019-02-01"))"#);
    assert_snapshot!(check("tenure + notice"), @"0..15 type-mismatch: `+` does not work between a duration in months and a duration in days");
    assert_snapshot!(check("tenure > notice"), @"9..15 type-mismatch: expected a duration in months, but this is a duration in days");
    assert_snapshot!(check("suburb + \"x\""), @"0..12 type-mismatch: `+` does not work between text and text");
    assert_snapshot!(check("-suburb"), @"1..7 type-mismatch: expected a number, but this is text");
    assert_snapshot!(check("if resident then 1 else \"x\""), @"24..27 type-mismatch: expected a number, but this is text");
    assert_snapshot!(check("if rooms then 1 else 2"), @"3..8 type-mismatch: expected a yes or no, but this is a whole number");
    assert_snapshot!(check("min(rooms, born)"), @"11..15 type-mismatch: expected a whole number, but this is a date");
    assert_snapshot!(check("min(suburb, \"x\")"), @"0..16 type-mismatch: text has no order, so `min` does not apply (use `=`, `!=` or `in (…)`)");
    assert_snapshot!(check("age(rooms)"), @"4..9 type-mismatch: expected a date, but this is a whole number");
}

#[test]
fn a_number_of_the_rule_is_money_where_money_is_meant() {
    assert_snapshot!(check("income < 50000 + 10000 * rooms"), @"accepted as a yes or no");
    assert_snapshot!(check("50000 + rooms * 10000 > income"), @"accepted as a yes or no");
    assert_snapshot!(check("income between 100 * rooms and 60000 / rooms"), @"accepted as a yes or no");
    assert_snapshot!(check("income - 100 * (rooms + 1)"), @"accepted as money");
    assert_snapshot!(check("max(income, 100 * rooms)"), @"accepted as money");
    assert_snapshot!(check("if resident then -(100 * rooms) else rent"), @"accepted as money");
    assert_snapshot!(check("round half up(1000 * rooms / 7, 2) + rent"), @"accepted as money");
    assert_snapshot!(wanted("sum(for c in children return 20 * c.marks)", Some(&Type::Money)), @"accepted as money");
    assert_snapshot!(wanted("50000 + 10000 * rooms", Some(&Type::Money)), @"accepted as money");
    assert_snapshot!(wanted("50000 + 10000 * rooms", Some(&Type::Whole)), @"accepted as a whole number");
    assert_snapshot!(wanted("0.5 * rooms", Some(&Type::Whole)), @"0..11 type-mismatch: expected a whole number, but this is a decimal");
    assert_snapshot!(wanted("60000 / rooms", Some(&Type::Whole)), @"0..13 type-mismatch: expected a whole number, but this is a decimal");
    assert_snapshot!(wanted("rooms + 100 * rooms", Some(&Type::Money)), @"0..19 type-mismatch: expected money, but this is a whole number (only a number written in the rule can be money: `100`, or `100 * n` with a whole number n)");
    assert_snapshot!(wanted("rooms * rooms", Some(&Type::Money)), @"0..13 type-mismatch: expected money, but this is a whole number (only a number written in the rule can be money: `100`, or `100 * n` with a whole number n)");
    assert_snapshot!(check("income < 50000 * share"), @"9..22 type-mismatch: expected money, but this is a decimal (only a number written in the rule can be money: `100`, or `100 * n` with a whole number n)");
    assert_snapshot!(check("income < 50000 + rooms"), @"9..22 type-mismatch: expected money, but this is a whole number (only a number written in the rule can be money: `100`, or `100 * n` with a whole number n)");
    assert_snapshot!(check("income + rooms"), @"0..14 type-mismatch: `+` does not work between money and a whole number");
}

#[test]
fn rounding_keeps_money_and_whole_numbers() {
    assert_snapshot!(check("round half up(income / 3, 2)"), @"accepted as money");
    assert_snapshot!(check("floor(income)"), @"accepted as money");
    assert_snapshot!(check("ceiling(income)"), @"accepted as money");
    assert_snapshot!(check("abs(rent - income)"), @"accepted as money");
    assert_snapshot!(check("abs(rooms)"), @"accepted as a whole number");
    assert_snapshot!(check("floor(share)"), @"accepted as a whole number");
    assert_snapshot!(check("round half up(share, 0)"), @"accepted as a decimal");
    assert_snapshot!(wanted("floor(2.5)", Some(&Type::Whole)), @"accepted as a whole number");
    assert_snapshot!(wanted("abs(-2.5)", Some(&Type::Whole)), @"0..9 type-mismatch: expected a whole number, but this is a decimal");
    assert_snapshot!(check("floor(born)"), @"6..10 type-mismatch: expected a decimal, but this is a date");
    assert_snapshot!(check("round half up(suburb, rent)"), @"14..20 type-mismatch: expected a decimal, but this is text
22..26 type-mismatch: expected a whole number, but this is money");
}

/// Each definition uses the one before twice, so a chain of them is evaluated twice as long with every link.
#[test]
fn definitions_that_grow_without_end() {
    let mut program = program();
    let mut scope = Scope::default();
    let (node, ty) = program.compile("rooms", &scope, None).unwrap();
    scope.define("d0", node, ty);
    let refused = (1..30).find_map(|n| {
        let text = format!("d{} + d{}", n - 1, n - 1);
        match program.compile(&text, &scope, None) {
            Ok((node, ty)) => {
                scope.define(&format!("d{n}"), node, ty);
                None
            }
            Err(problems) => Some(format!("{text}: {}", shown(&problems[0]))),
        }
    });
    assert_snapshot!(refused.unwrap(), @"d15 + d15: 0..9 too-large: this rule has 131071 parts with those of all it uses, and 100000 are allowed (what a definition uses counts again each time it is used, and four times inside a list)");
    let lists = "sum(for c in children return ".repeat(9) + "1" + &")".repeat(9);
    assert_snapshot!(check(&lists), @"0..271 too-large: this rule has 524287 parts with those of all it uses, and 100000 are allowed (what a definition uses counts again each time it is used, and four times inside a list)");
    let used = table("first", "d15\n1, 2, 3 | 1");
    let problems = program.compile_table(&used, &scope, None).unwrap_err();
    assert_snapshot!(format!("{:?} {}", problems[0].0, shown(&problems[0].1)), @"(None, 0) 0..3 too-large: this rule has 196615 parts with those of all it uses, and 100000 are allowed (what a definition uses counts again each time it is used, and four times inside a list)");
}

#[test]
fn a_whole_number_has_no_fraction() {
    assert_snapshot!(wanted("rooms + 1", Some(&Type::Whole)), @"accepted as a whole number");
    assert_snapshot!(wanted("1.5", Some(&Type::Whole)), @"0..3 type-mismatch: expected a whole number, but this is a decimal");
    assert_snapshot!(wanted("1.5 + 1", Some(&Type::Whole)), @"0..7 type-mismatch: expected a whole number, but this is a decimal");
    assert_snapshot!(wanted("rooms + 1.5", Some(&Type::Whole)), @"0..11 type-mismatch: expected a whole number, but this is a decimal");
    assert_snapshot!(wanted("rooms / 2", Some(&Type::Whole)), @"0..9 type-mismatch: expected a whole number, but this is a decimal");
    assert_snapshot!(wanted("if resident then 1.5 else 2", Some(&Type::Whole)), @"17..20 type-mismatch: expected a whole number, but this is a decimal");
    assert_snapshot!(wanted("max(rooms, 1.5)", Some(&Type::Whole)), @"0..15 type-mismatch: expected a whole number, but this is a decimal");
    assert_snapshot!(check("round half up(share, 0.5)"), @"21..24 type-mismatch: expected a whole number, but this is a decimal");
    assert_snapshot!(check("round half up(share, 1 + 0.5)"), @"21..28 type-mismatch: expected a whole number, but this is a decimal");
}

#[test]
fn a_rule_of_the_wrong_type() {
    assert_snapshot!(wanted("rooms", Some(&Type::Boolean)), @"0..5 type-mismatch: expected a yes or no, but this is a whole number");
    assert_snapshot!(wanted("100", Some(&Type::Money)), @"accepted as money");
    assert_snapshot!(wanted("share", Some(&Type::Money)), @"0..5 type-mismatch: expected money, but this is a decimal (only a number written in the rule can be money: `100`, or `100 * n` with a whole number n)");
    assert_snapshot!(wanted("\"2019-02-01\"", Some(&Type::Date)), @r#"0..12 type-mismatch: expected a date, but this is text (write it as date("2019-02-01"))"#);
    assert_snapshot!(wanted("if resident then 1 else born", Some(&Type::Date)), @"17..18 type-mismatch: expected a date, but this is a number");
}

#[test]
fn lists_and_records() {
    assert_snapshot!(check("children > 1"), @"0..12 type-mismatch: a list cannot be compared (use `some … satisfies`, `every … satisfies` or `count(…)`)");
    assert_snapshot!(check("some c in rooms satisfies true"), @"10..15 type-mismatch: expected a list, but this is a whole number");
    assert_snapshot!(check("rooms[rooms > 1]"), @"0..5 type-mismatch: expected a list, but this is a whole number");
    assert_snapshot!(check("children[1]"), @"9..10 type-mismatch: expected a yes or no, but this is a number");
    assert_snapshot!(check("some c in children satisfies c"), @"29..30 type-mismatch: expected a yes or no, but this is a record");
    assert_snapshot!(check("some c in children satisfies c = 1"), @"29..34 type-mismatch: a record cannot be compared (use `some … satisfies`, `every … satisfies` or `count(…)`)");
    assert_snapshot!(check("sum(children)"), @"4..12 type-mismatch: expected a number, but this is a record");
    assert_snapshot!(check("sum(children.at_home)"), @"4..20 type-mismatch: expected a number, but this is a yes or no");
    assert_snapshot!(check("sum(for c in children return c.birth - born)"), @"4..43 type-mismatch: expected a number, but this is a duration in days");
    assert_snapshot!(check("all(children.marks)"), @"4..18 type-mismatch: expected a yes or no, but this is a whole number");
    assert_snapshot!(check("max(children.at_home)"), @"4..20 type-mismatch: a yes or no has no order, so `max` does not apply (use `=`, `!=` or `in (…)`)");
    assert_snapshot!(check("for c in children return children.pay"), @"25..37 type-mismatch: a list cannot hold lists (let `return` give one value, such as a count or a sum)");
    assert_snapshot!(check("count(1, 2)"), @"0..11 wrong-arguments: `count` cannot be used with 2 arguments like these (see the list of functions)");
}

#[test]
fn days_and_durations_that_do_not_exist() {
    assert_snapshot!(check("born > date(\"2023-02-29\")"), @"12..24 bad-date: `2023-02-29` is neither a day nor a duration (days look like 2019-02-01, durations like P1Y6M (months) or P60D (days))");
    assert_snapshot!(check("date(\"1/2/2019\")"), @"5..15 bad-date: `1/2/2019` is neither a day nor a duration (days look like 2019-02-01, durations like P1Y6M (months) or P60D (days))");
    assert_snapshot!(check("@\"2019-02\""), @"0..10 bad-date: `2019-02` is neither a day nor a duration (days look like 2019-02-01, durations like P1Y6M (months) or P60D (days))");
    assert_snapshot!(check("@\"+019-02-01\""), @"0..13 bad-date: `+019-02-01` is neither a day nor a duration (days look like 2019-02-01, durations like P1Y6M (months) or P60D (days))");
    assert_snapshot!(check("duration(\"P1Y3D\")"), @"9..16 bad-date: `P1Y3D` is neither a day nor a duration (days look like 2019-02-01, durations like P1Y6M (months) or P60D (days))");
    assert_snapshot!(check("duration(\"PT1H\")"), @"9..15 bad-date: `PT1H` is neither a day nor a duration (days look like 2019-02-01, durations like P1Y6M (months) or P60D (days))");
    assert_snapshot!(check("duration(\"P2147483647M1Y3D\")"), @"9..27 bad-date: `P2147483647M1Y3D` is neither a day nor a duration (days look like 2019-02-01, durations like P1Y6M (months) or P60D (days))");
    assert_snapshot!(check("date(\"P1Y\")"), @"5..10 type-mismatch: expected a date, but this is a duration in months");
    assert_snapshot!(check("duration(\"2019-01-01\")"), @"9..21 type-mismatch: expected a duration in months, but this is a date");
    assert_snapshot!(check("date(2019, 1, 1)"), @"0..16 wrong-arguments: `date` cannot be used with 3 arguments like these (see the list of functions)");
}

#[test]
fn signs_of_other_languages() {
    assert_snapshot!(check("resident && pensioner"), @"9..11 unknown-sign: `&&` is not part of the language (write `and`)");
    assert_snapshot!(check("resident == true"), @"9..11 unknown-sign: `==` is not part of the language (write a single `=`)");
    assert_snapshot!(check("!resident"), @"0..1 unknown-sign: `!` is not part of the language (write `not(…)`)");
    assert_snapshot!(check("rooms <> 3"), @"6..8 unknown-sign: `<>` is not part of the language (write `!=`)");
    assert_snapshot!(check("suburb = 'Yass'"), @"9..10 unknown-sign: `'` is not part of the language (put text in double quotes)");
    assert_snapshot!(check("rent * 5%"), @"8..9 unknown-sign: `%` is not part of the language (write a share as a decimal, such as 0.4)");
    assert_snapshot!(check("rooms ≥ 3"), @"6..9 unknown-sign: `≥` is not part of the language");
    assert_snapshot!(check("income > $100"), @"9..10 unknown-sign: `$` is not part of the language (write the number alone: beside money it is money)");
}

#[test]
fn what_cannot_be_read() {
    assert_snapshot!(check(""), @"0..0 syntax: expected a fact, a value or a condition, but found the end");
    assert_snapshot!(check("rooms >"), @"7..7 syntax: expected a fact, a value or a condition, but found the end");
    assert_snapshot!(check("(rooms > 3"), @"10..10 syntax: expected `)` to close the bracket, but found the end");
    assert_snapshot!(check("rooms > 3)"), @"9..10 syntax: did not expect `)` here");
    assert_snapshot!(check("rooms 3"), @"6..7 syntax: did not expect the number `3` here (join conditions with `and` or `or`; names hold no spaces)");
    assert_snapshot!(check("not resident"), @"4..12 syntax: did not expect `resident` here (write `not(…)`)");
    assert_snapshot!(check("1 < rooms < 5"), @"2..11 syntax: `<` cannot follow another comparison (write `a < b and b < c`, or `b between a and c`)");
    assert_snapshot!(check("if resident then 1"), @"18..18 syntax: expected `else` after the `then` part of `if`, but found the end");
    assert_snapshot!(check("rooms between 1 or 3"), @"16..18 syntax: expected `and` between the two ends of `between`, but found `or`");
    assert_snapshot!(check("rooms in 1"), @r#"9..10 syntax: expected a range or values after `in`, but found the number `1` (write `in [1..5]` for a range or `in ("a", "b")` for values)"#);
    assert_snapshot!(check("rooms in [1, 2]"), @"11..12 syntax: expected `..` in a range, but found `,`");
    assert_snapshot!(check("rooms in [1..5"), @"14..14 syntax: expected `]` or `)` at the end of a range, but found the end");
    assert_snapshot!(check("some children satisfies true"), @"14..23 syntax: expected `in` after the name of the entry, but found `satisfies`");
    assert_snapshot!(check("for c in children satisfies true"), @"18..27 syntax: expected `return` after the list, but found `satisfies`");
    assert_snapshot!(check("suburb = \"Yass"), @r#"9..14 unclosed-text: this text has no closing quote (end it with `"`)"#);
    assert_snapshot!(check("null"), @"0..4 unknown-fact: there is no fact named `null` (a fact that nobody told is unknown by itself, and cannot be compared)");
    assert_snapshot!(check("rooms = 123456789012345678901234567890"), @"8..38 bad-number: this number has too many digits");
    assert_snapshot!(check("share = 0.00000000000000000000000000001"), @"8..39 bad-number: this number has too many digits");
    assert_snapshot!(check(&"(".repeat(100)), @"64..65 too-deep: this rule is too long or nested too deeply (give parts of it a name under `definitions`)");
    assert_snapshot!(check(&"rooms + ".repeat(400)), @"0..2053 too-deep: this rule is too long or nested too deeply (give parts of it a name under `definitions`)");
}

#[test]
fn cells_of_a_table() {
    assert_snapshot!(cells("unique", "roms | resident\n1 | true | 5", None), @"input column 0: 0..4 unknown-fact: there is no fact named `roms` (did you mean `rooms`?)");
    assert_snapshot!(cells("unique", "rooms | supply\n\"x\" | \"gas\" | 5\n< | - | residnt", None), @"
    row 0 column 0: 0..3 type-mismatch: expected a whole number, but this is text
    row 0 column 1: 0..5 unknown-choice: `gas` is not one of the choices (the choices are retail, on_supply, none)
    row 1 column 0: 1..1 syntax: expected a fact, a value or a condition, but found the end
    row 1 column 2: 0..7 unknown-fact: there is no fact named `residnt` (did you mean `resident`?)
    ");
    assert_snapshot!(cells("first", "rooms\n1 | 5\n- | \"none\"", None), @"row 1 column 1: 0..6 type-mismatch: expected a number, but this is text");
    assert_snapshot!(cells("first", "rooms\n1 | 5\n- | \"none\"", Some(&Type::Money)), @"row 1 column 1: 0..6 type-mismatch: expected money, but this is text");
    assert_snapshot!(cells("first", "rooms | resident\n1 | 5", None), @"row 0 column 1: 0..1 wrong-cells: the table has 2 inputs, but this row has 1 (write `-` where an input does not matter)");
    assert_snapshot!(cells("first", "children\n1 | 5", None), @"row 0 column 0: 0..1 type-mismatch: a list cannot be compared (use `some … satisfies`, `every … satisfies` or `count(…)`)");
    assert_snapshot!(cells("first", "rooms\n1 | 5\n2 | rent\n- | 0.5", None), @"accepted as money");
    assert_snapshot!(cells("collect sum", "rooms\n1 | resident", None), @"row 0 column 1: 0..8 type-mismatch: expected a number, but this is a yes or no");
    assert_snapshot!(cells("collect max", "rooms\n1 | suburb", None), @"row 0 column 1: 0..6 type-mismatch: text has no order, so `collect max` does not apply (use `=`, `!=` or `in (…)`)");
    assert_snapshot!(cells("collect count", "rooms\n1 | suburb", None), @"accepted as a whole number");
    assert_snapshot!(cells("first", "rooms\n | 5", None), @"row 0 column 0: 0..0 syntax: expected a fact, a value or a condition, but found the end");
}

#[test]
fn a_fact_cannot_follow_from_itself() {
    let mut program = program();
    let household = program.vocabulary.fact("household").unwrap();
    let child = program.vocabulary.record("child").unwrap();
    let young = program.vocabulary.field(child, "young").unwrap();
    let scope = Scope::default();
    let rule = program.compile("household + 1", &scope, None).unwrap().0;
    assert_snapshot!(format!("{:?}", program.derive_fact(household, rule)), @"Err([])");
    let rooms = program.vocabulary.fact("rooms").unwrap();
    let rule = program.compile("household + rooms", &scope, None).unwrap().0;
    assert_snapshot!(format!("{:?}", program.derive_fact(rooms, rule)), @"Err([])");
    let years = program.vocabulary.fact("years_here").unwrap();
    let rule = program.compile("count(children[young]) + household", &scope, None).unwrap().0;
    program.derive_fact(years, rule).unwrap();
    let rule = program.compile("years_here > 2", &Scope::of_record(child), None).unwrap().0;
    assert_snapshot!(format!("{:?}", program.derive_field(child, young, rule)), @r#"Err(["years_here"])"#);
}

#[test]
fn a_choice_without_quotes() {
    assert_snapshot!(check("supply = retail"), @r#"9..15 unquoted-choice: `retail` is a choice of `supply` (put it in quotes: "retail")"#);
    assert_snapshot!(check("retail = supply"), @r#"0..6 unquoted-choice: `retail` is a choice of `supply` (put it in quotes: "retail")"#);
    assert_snapshot!(check("supply in (retail, on_supply)"), @r#"
    11..17 unquoted-choice: `retail` is a choice of `supply` (put it in quotes: "retail")
    19..28 unquoted-choice: `on_supply` is a choice of `supply` (put it in quotes: "on_supply")
    "#);
}

#[test]
fn habits_of_spreadsheets_and_other_languages() {
    let all = [
        "IF(resident, 1, 2)",
        "if(resident, 1, 2)",
        "=resident",
        "AND(resident, pensioner)",
        "resident AND pensioner",
        "resident = TRUE",
        "resident == true",
        "resident && pensioner",
        "SUM(rooms)",
        "DATE(2019, 2, 1)",
        "round(income; 2)",
        "income > $100",
        "resident ? 1 : 2",
        "ISBLANK(income)",
        "rooms => 2",
        "suburb = „Yass“",
    ];
    assert_snapshot!(all.map(check).concat(), @r#"
    0..2 unknown-function: there is no function named `IF` (write `if … then … else …`)
    0..2 syntax: `if` is not a function (write `if … then … else …`)
    0..1 syntax: expected a fact, a value or a condition, but found `=` (a rule begins without `=`)
    0..3 unknown-function: there is no function named `AND` (write `… and …`)
    9..12 syntax: did not expect `AND` here (write `and` in small letters)
    11..15 unknown-fact: there is no fact named `TRUE` (write `true` in small letters)
    9..11 unknown-sign: `==` is not part of the language (write a single `=`)
    9..11 unknown-sign: `&&` is not part of the language (write `and`)
    0..3 unknown-function: there is no function named `SUM` (write `sum(…)` in small letters)
    0..4 unknown-function: there is no function named `DATE` (write `date("2019-02-01")`)
    12..13 unknown-sign: `;` is not part of the language (put commas between the arguments of a function)
    9..10 unknown-sign: `$` is not part of the language (write the number alone: beside money it is money)
    9..10 unknown-sign: `?` is not part of the language (write `if … then … else …`)
    0..7 unknown-function: there is no function named `ISBLANK` (a rule cannot ask whether a fact is known: one that nobody told is unknown by itself)
    6..8 unknown-sign: `=>` is not part of the language (write `>=`)
    9..12 unknown-sign: `„` is not part of the language (put text in straight double quotes)
    "#);
}
