//! What expressions over known facts come to: FEEL's operators and functions, with decimals and days.

use insta::assert_snapshot;

use crate::support::values;

const TOLD: &str = "resident=true pensioner=false rooms=3 share=0.1 income=1000.50 rent=250 supply=retail suburb=Yass";

/// Each expression on a line of its own, over the facts above.
fn check(expressions: &str) -> String {
    values(TOLD, expressions)
}

#[test]
fn decimals_are_exact() {
    assert_snapshot!(check("
        0.1 + 0.2
        share + 0.2 = 0.3
        0.1 * 3
        1 / 3
        2 / 3 * 3
        1.10 = 1.1
        10 / 4
        -rooms
        --rooms
        -(rooms - 10)
        79228162514264337593543950335 + 1
        1 / (rooms - 3)
        0.0000000000000000000000000001 / 10
    "), @"
    0.1 + 0.2                            0.3
    share + 0.2 = 0.3                    true
    0.1 * 3                              0.3
    1 / 3                                0.3333333333333333333333333333
    2 / 3 * 3                            2.0000000000000000000000000001
    1.10 = 1.1                           true
    10 / 4                               2.50
    -rooms                               -3
    --rooms                              3
    -(rooms - 10)                        7
    79228162514264337593543950335 + 1    fault: the number or date is too large in `79228162514264337593543950335 + 1`
    1 / (rooms - 3)                      fault: divides by zero in `1 / (rooms - 3)`
    0.0000000000000000000000000001 / 10  0
    ");
}

#[test]
fn products_bind_tighter_than_sums_and_both_lean_left() {
    assert_snapshot!(check("
        1 + 2 * 3
        (1 + 2) * 3
        10 - 4 - 3
        100 / 5 / 2
        -2 + 3
        2 - -3
        1 + 1 = 2 and 3 > 2
        true or false and false
        if false then 1 else 2 + 3
        (if true then 1 else 2) + 3
    "), @"
    1 + 2 * 3                    7
    (1 + 2) * 3                  9
    10 - 4 - 3                   3
    100 / 5 / 2                  10
    -2 + 3                       1
    2 - -3                       5
    1 + 1 = 2 and 3 > 2          true
    true or false and false      true
    if false then 1 else 2 + 3   5
    (if true then 1 else 2) + 3  4
    ");
}

#[test]
fn money_goes_with_money_and_with_bare_numbers() {
    assert_snapshot!(check("
        income + 100
        income - rent
        income * 2
        2 * income
        income / rent
        income / 4
        income * share
        income > 1000
        income = 1000.5
        max(income, 2000)
        -rent
        income < 1000 + 100 * rooms
        income > 4000 / rooms
        round half up(income / 3, 2)
        round half up(income / 7, 0) - rent
        floor(income) + rent
        ceiling(income)
        abs(rent - income)
    "), @"
    income + 100                         1100.50
    income - rent                        750.50
    income * 2                           2001.00
    2 * income                           2001.00
    income / rent                        4.0020
    income / 4                           250.1250
    income * share                       100.050
    income > 1000                        true
    income = 1000.5                      true
    max(income, 2000)                    2000
    -rent                                -250
    income < 1000 + 100 * rooms          true
    income > 4000 / rooms                false
    round half up(income / 3, 2)         333.50
    round half up(income / 7, 0) - rent  -107
    floor(income) + rent                 1250
    ceiling(income)                      1001
    abs(rent - income)                   750.50
    ");
}

#[test]
fn comparisons() {
    assert_snapshot!(check(r#"
        rooms = 3
        rooms != 3
        rooms < 3.5
        rooms >= 3
        share < rooms
        resident = true
        resident != pensioner
        suburb = "Yass"
        "Hay" != suburb
        supply = "retail"
        "none" = supply
        supply != "on_supply"
    "#), @r#"
    rooms = 3              true
    rooms != 3             false
    rooms < 3.5            true
    rooms >= 3             true
    share < rooms          true
    resident = true        true
    resident != pensioner  true
    suburb = "Yass"        true
    "Hay" != suburb        true
    supply = "retail"      true
    "none" = supply        false
    supply != "on_supply"  true
    "#);
}

#[test]
fn between_holds_both_ends_and_brackets_say_which() {
    assert_snapshot!(check(r#"
        rooms between 3 and 5
        rooms between 1 and 3
        rooms between 5 and 1
        rooms in [3..5]
        rooms in (3..5]
        rooms in [1..3]
        rooms in [1..3)
        rooms in (2..4)
        rooms in [rooms..rooms]
        rooms in (1, 2, 3)
        rooms in (< 2, >= 3)
        rooms in ([0..1], [3..4])
        rooms in (not(1, 2))
        rooms in (!= 3)
        supply in ("retail", "none")
        supply in (not("retail"))
        not(rooms in (1, 2))
    "#), @r#"
    rooms between 3 and 5         true
    rooms between 1 and 3         true
    rooms between 5 and 1         false
    rooms in [3..5]               true
    rooms in (3..5]               false
    rooms in [1..3]               true
    rooms in [1..3)               false
    rooms in (2..4)               true
    rooms in [rooms..rooms]       true
    rooms in (1, 2, 3)            true
    rooms in (< 2, >= 3)          true
    rooms in ([0..1], [3..4])     true
    rooms in (not(1, 2))          true
    rooms in (!= 3)               false
    supply in ("retail", "none")  true
    supply in (not("retail"))     false
    not(rooms in (1, 2))          true
    "#);
}

#[test]
fn one_branch_of_if_counts() {
    assert_snapshot!(check(r#"
        if resident then 1 else 2
        if pensioner then 1 else 2
        if resident then rooms else 0.5
        if resident then 0.5 else rooms
        if resident then 100 else income
        if supply = "none" then suburb else "Hay"
        if pensioner then 1 / 0 else 2
        if rooms > 2 then (if resident then "a" else "b") else "c"
    "#), @r#"
    if resident then 1 else 2                                   1
    if pensioner then 1 else 2                                  2
    if resident then rooms else 0.5                             3
    if resident then 0.5 else rooms                             0.5
    if resident then 100 else income                            100
    if supply = "none" then suburb else "Hay"                   "Hay"
    if pensioner then 1 / 0 else 2                              2
    if rooms > 2 then (if resident then "a" else "b") else "c"  "a"
    "#);
}

#[test]
fn numbers_are_rounded_half_away_from_zero() {
    assert_snapshot!(check("
        round half up(2.5, 0)
        round half up(-2.5, 0)
        round half up(2.345, 2)
        round half up(2.344, 2)
        round half up(2.5, rooms - 4)
        round half up(2.5, 29)
        floor(2.9)
        floor(-2.1)
        ceiling(2.1)
        ceiling(-2.9)
        abs(-2.5)
        min(3, 1, 2)
        max(share, rooms)
    "), @"
    round half up(2.5, 0)          3
    round half up(-2.5, 0)         -3
    round half up(2.345, 2)        2.35
    round half up(2.344, 2)        2.34
    round half up(2.5, rooms - 4)  fault: the number of places must be a whole number from 0 to 28 in `round half up(2.5, rooms - 4)`
    round half up(2.5, 29)         fault: the number of places must be a whole number from 0 to 28 in `round half up(2.5, 29)`
    floor(2.9)                     2
    floor(-2.1)                    -3
    ceiling(2.1)                   3
    ceiling(-2.9)                  -2
    abs(-2.5)                      2.5
    min(3, 1, 2)                   1
    max(share, rooms)              3
    ");
}

#[test]
fn texts_are_counted_in_characters() {
    assert_snapshot!(check(r#"
        string length(suburb)
        string length("Käse")
        string length("")
        contains(suburb, "as")
        contains(suburb, "AS")
        starts with(suburb, "Ya")
        ends with(suburb, "Ya")
        starts with(suburb, "")
        "a \"quoted\" word"
    "#), @r#"
    string length(suburb)      4
    string length("Käse")      4
    string length("")          0
    contains(suburb, "as")     true
    contains(suburb, "AS")     false
    starts with(suburb, "Ya")  true
    ends with(suburb, "Ya")    false
    starts with(suburb, "")    true
    "a \"quoted\" word"        "a "quoted" word"
    "#);
}

#[test]
fn a_failure_names_its_place_and_spreads_like_an_unknown() {
    assert_snapshot!(check("
        1 + rent / (rooms - 3)
        (rent / (rooms - 3)) > 5
        false and 1 / 0 = 1
        1 / 0 = 1 and false
        true or 1 / 0 = 1
        true and 1 / 0 = 1
        not(1 / 0 = 1)
        if 1 / 0 = 1 then 1 else 2
        if 1 / 0 = 1 then 7 else 7
        1 / 0 + years_here
    "), @"
    1 + rent / (rooms - 3)      fault: divides by zero in `rent / (rooms - 3)`
    (rent / (rooms - 3)) > 5    fault: divides by zero in `(rent / (rooms - 3))`
    false and 1 / 0 = 1         false
    1 / 0 = 1 and false         false
    true or 1 / 0 = 1           true
    true and 1 / 0 = 1          fault: divides by zero in `1 / 0`
    not(1 / 0 = 1)              fault: divides by zero in `1 / 0`
    if 1 / 0 = 1 then 1 else 2  fault: divides by zero in `1 / 0`
    if 1 / 0 = 1 then 7 else 7  7
    1 / 0 + years_here          fault: divides by zero in `1 / 0`
    ");
}
