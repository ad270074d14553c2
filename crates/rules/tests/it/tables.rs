//! Decision tables under each hit policy, with facts known and not.

use insta::assert_snapshot;
use rules::Scope;

use crate::support::{facts, outcome, program, table};

/// What a table comes to for each line of facts.
fn check(hit: &str, rows: &str, people: &[&str]) -> String {
    let mut program = program();
    let (node, _) = program.compile_table(&table(hit, rows), &Scope::default(), None).unwrap();
    let width = people.iter().map(|held| held.len()).max().unwrap_or(0);
    let person = |held: &&str| format!("{held:width$}  {}\n", outcome(&program, &facts(&program, held), node));
    people.iter().map(person).collect()
}

const FEE: &str = "
    rooms   | resident | pensioner
    < 2     | -        | -    | 10
    [2..4]  | true     | -    | rent
    [2..4]  | false    | -    | rate(rebate.retail)
    > 4     | -        | true | rent / 0
";

#[test]
fn unique_wants_exactly_one_row() {
    assert_snapshot!(check("unique", FEE, &[
        "rooms=1 resident=true pensioner=true",
        "rooms=1",
        "rooms=3 resident=true rent=7",
        "rooms=3 resident=true",
        "rooms=3 resident=false",
        "rooms=3",
        "resident=true",
        "",
        "rooms=9 resident=true pensioner=false",
        "rooms=9",
        "rooms=9 pensioner=true",
    ]), @"
    rooms=1 resident=true pensioner=true   10
    rooms=1                                10
    rooms=3 resident=true rent=7           7
    rooms=3 resident=true                  ? rent
    rooms=3 resident=false                 130.50
    rooms=3                                ? resident
    resident=true                          ? rooms, pensioner
                                           ? rooms, resident, pensioner
    rooms=9 resident=true pensioner=false  fault: no row of the table is met in `rooms, resident, pensioner`
    rooms=9                                ? pensioner
    rooms=9 pensioner=true                 ? rent
    ");
}

#[test]
fn two_rows_met_under_unique_are_a_mistake_of_the_table() {
    let rows = "
        rooms | resident
        < 5   | -    | 1
        > 2   | true | 1
    ";
    assert_snapshot!(check("unique", rows, &[
        "rooms=1",
        "rooms=3 resident=true",
        "rooms=3",
        "rooms=3 resident=false",
        "rooms=9 resident=false",
        "resident=true",
    ]), @"
    rooms=1                 1
    rooms=3 resident=true   fault: more than one row of a `unique` table is met in `rooms, resident`
    rooms=3                 ? resident
    rooms=3 resident=false  1
    rooms=9 resident=false  fault: no row of the table is met in `rooms, resident`
    resident=true           ? rooms
    ");
}

#[test]
fn first_takes_the_row_on_top() {
    let rows = "
        rooms | resident
        > 8   | -    | 100
        > 4   | true | 50
        > 2   | -    | 50
        -     | -    | 0
    ";
    assert_snapshot!(check("first", rows, &[
        "rooms=9",
        "rooms=5 resident=true",
        "rooms=5",
        "rooms=3",
        "rooms=1",
        "resident=false",
        "",
    ]), @"
    rooms=9                100
    rooms=5 resident=true  50
    rooms=5                50
    rooms=3                50
    rooms=1                0
    resident=false         ? rooms
                           ? rooms, resident
    ");
}

#[test]
fn first_is_known_where_all_rows_that_may_be_met_agree() {
    let rows = "
        resident | rooms
        true     | -    | 5
        -        | > 3  | 2 + 3
        -        | -    | years_here
    ";
    assert_snapshot!(check("first", rows, &[
        "rooms=4",
        "rooms=2",
        "rooms=2 years_here=5",
        "rooms=2 years_here=6",
        "rooms=2 years_here=6 resident=true",
        "resident=false rooms=2",
        "years_here=5",
    ]), @"
    rooms=4                             5
    rooms=2                             ? resident
    rooms=2 years_here=5                5
    rooms=2 years_here=6                ? resident
    rooms=2 years_here=6 resident=true  5
    resident=false rooms=2              ? years_here
    years_here=5                        5
    ");
}

#[test]
fn first_with_a_row_that_fails() {
    let rows = "
        10 / rooms | resident
        > 3        | -    | 5
        -          | true | 5
        -          | -    | 6
    ";
    assert_snapshot!(check("first", rows, &[
        "rooms=1",
        "rooms=0 resident=true",
        "rooms=0 resident=false",
        "rooms=0",
        "resident=true",
    ]), @"
    rooms=1                 5
    rooms=0 resident=true   5
    rooms=0 resident=false  fault: divides by zero in `10 / rooms`
    rooms=0                 ? resident
    resident=true           5
    ");
}

#[test]
fn no_row_met_is_a_failure_of_the_table() {
    let rows = "
        rooms
        1 | 10
        2 | 20
    ";
    assert_snapshot!(check("first", rows, &["rooms=2", "rooms=3", ""]), @"
    rooms=2  20
    rooms=3  fault: no row of the table is met in `rooms`
             ? rooms
    ");
    assert_snapshot!(check("unique", rows, &["rooms=2", "rooms=3", ""]), @"
    rooms=2  20
    rooms=3  fault: no row of the table is met in `rooms`
             ? rooms
    ");
}

const PARTS: &str = "
    resident | pensioner | rooms
    true     | -         | -    | 100
    -        | true      | -    | 20
    -        | -         | > 3  | rent
";

#[test]
fn collect_adds_up_what_is_met() {
    let people = [
        "resident=true pensioner=true rooms=4 rent=3",
        "resident=true pensioner=false rooms=1",
        "resident=false pensioner=false rooms=1",
        "resident=true rooms=1",
        "resident=true pensioner=true rooms=4",
    ];
    assert_snapshot!(check("collect sum", PARTS, &people), @"
    resident=true pensioner=true rooms=4 rent=3  123
    resident=true pensioner=false rooms=1        100
    resident=false pensioner=false rooms=1       0
    resident=true rooms=1                        ? pensioner
    resident=true pensioner=true rooms=4         ? rent
    ");
    assert_snapshot!(check("collect min", PARTS, &people), @"
    resident=true pensioner=true rooms=4 rent=3  3
    resident=true pensioner=false rooms=1        100
    resident=false pensioner=false rooms=1       fault: the smallest or largest of an empty list in `resident, pensioner, rooms`
    resident=true rooms=1                        ? pensioner
    resident=true pensioner=true rooms=4         ? rent
    ");
    assert_snapshot!(check("collect max", PARTS, &people), @"
    resident=true pensioner=true rooms=4 rent=3  100
    resident=true pensioner=false rooms=1        100
    resident=false pensioner=false rooms=1       fault: the smallest or largest of an empty list in `resident, pensioner, rooms`
    resident=true rooms=1                        ? pensioner
    resident=true pensioner=true rooms=4         ? rent
    ");
    assert_snapshot!(check("collect count", PARTS, &people), @"
    resident=true pensioner=true rooms=4 rent=3  3
    resident=true pensioner=false rooms=1        1
    resident=false pensioner=false rooms=1       0
    resident=true rooms=1                        ? pensioner
    resident=true pensioner=true rooms=4         3
    ");
}

#[test]
fn collected_values_are_a_list_for_other_rules() {
    let mut program = program();
    let rows = "
        rooms | resident
        > 3   | -    | student
        -     | true | pensioner
    ";
    let (node, ty) = program.compile_table(&table("collect", rows), &Scope::default(), None).unwrap();
    let mut scope = Scope::default();
    assert!(scope.define("grid", node, ty));
    let mut shown = String::new();
    for text in ["any(grid)", "all(grid)", "count(grid)", "count(grid) >= 1", "some g in grid satisfies not(g)"] {
        let node = program.compile(text, &scope, None).unwrap().0;
        for held in ["rooms=4 resident=true student=true", "rooms=4 student=true", "rooms=1 pensioner=false"] {
            shown += &format!("{text:32} {held:36} {}\n", outcome(&program, &facts(&program, held), node));
        }
    }
    assert_snapshot!(shown, @"
    any(grid)                        rooms=4 resident=true student=true   true
    any(grid)                        rooms=4 student=true                 true
    any(grid)                        rooms=1 pensioner=false              false
    all(grid)                        rooms=4 resident=true student=true   ? pensioner
    all(grid)                        rooms=4 student=true                 ? resident, pensioner
    all(grid)                        rooms=1 pensioner=false              ? resident
    count(grid)                      rooms=4 resident=true student=true   2
    count(grid)                      rooms=4 student=true                 ? resident, pensioner
    count(grid)                      rooms=1 pensioner=false              ? resident
    count(grid) >= 1                 rooms=4 resident=true student=true   true
    count(grid) >= 1                 rooms=4 student=true                 true
    count(grid) >= 1                 rooms=1 pensioner=false              ? resident
    some g in grid satisfies not(g)  rooms=4 resident=true student=true   ? pensioner
    some g in grid satisfies not(g)  rooms=4 student=true                 ? resident, pensioner
    some g in grid satisfies not(g)  rooms=1 pensioner=false              ? resident
    ");
}

#[test]
fn cells_are_unary_tests() {
    let rows = r#"
        supply               | born                         | rooms        | suburb
        "retail"             | < @"2000-01-01"              | 1, 2         | -              | "a"
        not("retail","none") | -                            | -            | "Yass", "Hay"  | "b"
        -                    | [@"2000-01-01"..@"2001-01-01") | != 3       | not("Yass")    | "c"
        "none"               | moved_in                     | not([1..5])  | -              | "d"
        -                    | -                            | -            | -              | "e"
    "#;
    assert_snapshot!(check("first", rows, &[
        "supply=retail born=1999-12-31 rooms=2",
        "supply=on_supply suburb=Hay",
        "supply=retail born=2000-12-31 rooms=2 suburb=Hay",
        "supply=none born=2010-01-01 moved_in=2010-01-01 rooms=6",
        "supply=none born=2001-01-01 moved_in=2010-01-01",
    ]), @r#"
    supply=retail born=1999-12-31 rooms=2                    "a"
    supply=on_supply suburb=Hay                              "b"
    supply=retail born=2000-12-31 rooms=2 suburb=Hay         "c"
    supply=none born=2010-01-01 moved_in=2010-01-01 rooms=6  "d"
    supply=none born=2001-01-01 moved_in=2010-01-01          "e"
    "#);
}
