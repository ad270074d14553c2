//! What is heard of the words with which people come: days and amounts as they write them, and never what is only
//! supposed, asked, denied or somebody else's.

use insta::assert_snapshot;
use rules::parse_date;

use crate::support::good;

const HEARD: &str = r#"
shared:
  en: { classes: { I: [i, we, im, i am] } }
  de: {}
grammar:
  en:
    cut: [and, but]
    skip: [if, do i need, my friend]
    supposed: [what happens when]
    own: [i, we]
    doubt: [my mum, maybe]
    withdraws: [just curious]
    takes_back: [fell through, { all: [i dont], at_most: 2 }]
    denies: [hardly]
    unless: [not, dont]
    months: [January|Jan, February, March, April, May, June, July, August, September, October, November|Nov, December]
    weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]
    days: { yesterday: -1, the day before yesterday: -2 }
    dates: [D MONTH Y, D MONTH, MONTH D, D / M / Y, N days ago, last WEEKDAY]
    amounts: [$ N, N dollars]
    after_numbers: [st, nd, rd, th]
  de:
    cut: [und]
    days: { gestern: -1 }
apart: [[earns, moves]]
of_oneself: [lives_here, earns]
heard:
  - { tells: { lives_here: true }, words: { en: [I live here], de: [ich wohne hier] } }
  - { tells: { lives_here: false }, words: { en: { sure: [[not, live here], moved away] } } }
  - { tells: { born: DATE }, words: { en: [[born, DATE]], de: [[geboren, DATE]] } }
  - { tells: { earns: AMOUNT }, words: { en: [[earn, AMOUNT]] } }
  - { tells: { age_band: from_60 }, words: { en: [I 60..66, 60..66 years old] } }
  - { tells: { moves: DATE }, words: { en: [[move, DATE]] } }
  - { tells: { age_band: under_60 }, hint: true, words: { en: [young] } }
  - { tells: { lives_here: true }, within: 365, words: { en: { sure: [[settled, DATE]] } } }
"#;

const FACTS: &str = r#"
facts:
  lives_here: { type: boolean, ask: Do you live here? }
  born: { type: date, ask: When were you born?, most: today }
  earns: { type: money, ask: How much do you earn?, least: 0 }
  age_band: { type: choice, choices: { under_60: Under 60, from_60: 60 to 66 }, ask: How old are you? }
  moves: { type: date, ask: When do you move? }
"#;

/// What is heard on Monday, 30 November 2026, as `fact=value`.
fn heard(words: &str) -> String {
    let catalogue = good().with("facts/heard.yaml", FACTS).with("heard.yaml", HEARD).load();
    assert_eq!(catalogue.problems.lines(&catalogue.files), Vec::<String>::new());
    let vocabulary = &catalogue.program.vocabulary;
    let heard = catalogue.hear(words, "en", parse_date("2026-11-30").unwrap());
    let value = |heard: &catalogue::HeardFact| {
        catalogue::show_value(&catalogue.program, vocabulary.fact_type(heard.fact), &heard.value)
    };
    let line = |heard: &catalogue::HeardFact| format!("{}={}", vocabulary.fact_name(heard.fact), value(heard));
    heard.iter().map(line).collect::<Vec<_>>().join(" ")
}

fn problem(old: &str, new: &str) -> String {
    assert_eq!(HEARD.matches(old).count(), 1, "{old}");
    good().with("facts/heard.yaml", FACTS).with("heard.yaml", &HEARD.replace(old, new)).problems()
}

#[test]
fn days_are_read_as_people_write_them() {
    for said in ["3 November 1990", "3rd november 1990", "3/11/1990", "٣/١١/١٩٩٠"] {
        assert_eq!(heard(&format!("I was born on {said}.")), "born=1990-11-03", "{said}");
    }
    assert_snapshot!(heard("she was born on November 3"), @"born=2026-11-03");
    assert_snapshot!(heard("born yesterday"), @"born=2026-11-29");
    assert_snapshot!(heard("born the day before yesterday"), @"born=2026-11-28");
    assert_snapshot!(heard("born 3 days ago"), @"born=2026-11-27");
    assert_snapshot!(heard("born last Monday"), @"born=2026-11-23");
    assert_snapshot!(heard("born last Saturday"), @"born=2026-11-28");
    assert_snapshot!(heard("gestern geboren"), @"");
    assert_snapshot!(heard("born 31 February 1990"), @"");
    assert_snapshot!(heard("born 30 December"), @"");
    assert_snapshot!(heard("born on 3/11/1990 or 4/11/1990"), @"");
}

#[test]
fn a_day_without_a_year_is_near_or_not_heard() {
    assert_snapshot!(heard("we move on 1 January"), @"moves=2027-01-01");
    assert_snapshot!(heard("we move on 1 March"), @"");
    assert_snapshot!(heard("we move on 1 March 2027"), @"moves=2027-03-01");
}

#[test]
fn who_writes_marks_means_another_word() {
    assert_snapshot!(heard("I live here và I earn $10"), @"lives_here=true earns=10");
    assert_snapshot!(heard("I live here, bùt if I earn $10"), @"lives_here=true");
    assert_snapshot!(heard("if bùt I live here"), @"");
    assert_snapshot!(heard("if but I live here"), @"lives_here=true");
}

#[test]
fn amounts_keep_their_cents() {
    assert_snapshot!(heard("i earn $1,200.50 a week"), @"earns=1200.5");
    assert_snapshot!(heard("we earn 900 dollars, sometimes more"), @"earns=900");
    assert_snapshot!(heard("i earn $12.345"), @"");
    assert_snapshot!(heard("i earn 900"), @"");
}

#[test]
fn numbers_in_a_range() {
    assert_snapshot!(heard("im 63"), @"age_band=from_60");
    assert_snapshot!(heard("dad is 66 years old"), @"age_band=from_60");
    assert_snapshot!(heard("I am 67 and 59 years old"), @"");
}

#[test]
fn what_is_supposed_or_denied_is_not_heard() {
    assert_snapshot!(heard("I live here and earn $10"), @"lives_here=true earns=10");
    assert_snapshot!(heard("If I live here, what do I get"), @"");
    assert_snapshot!(heard("I do not live here but I am 60"), @"lives_here=false age_band=from_60");
    assert_snapshot!(heard("I live here. I have moved away"), @"");
    assert_snapshot!(heard("born tomorrow 2 December 2026"), @"");
}

#[test]
fn what_is_uncertain_is_left_to_the_question() {
    // Denied close before.
    assert_snapshot!(heard("I hardly know what to say, I am 60"), @"age_band=from_60");
    assert_snapshot!(heard("it is hardly 60 years old"), @"");
    // All of a sentence is supposed, not only the clause.
    assert_snapshot!(heard("what happens when we move, I live here"), @"");
    assert_snapshot!(heard("what happens when we move? I live here"), @"lives_here=true");
    // What stands behind a clause about somebody else is heard only from a person who speaks of themselves.
    assert_snapshot!(heard("my friend asks, 63 years old"), @"");
    assert_snapshot!(heard("my friend asks, I am 63"), @"age_band=from_60");
    // Facts that do not go together, and words that only hint.
    assert_snapshot!(heard("we move on 1 January 2027, I earn $10"), @"earns=10");
    assert_snapshot!(heard("I am young"), @"");
}

#[test]
fn what_one_tells_of_oneself_is_not_heard_beside_somebody_else() {
    assert_snapshot!(heard("my mum says we live here and earn $10, 63 years old"), @"age_band=from_60");
    assert_snapshot!(heard("maybe I live here"), @"");
    // A clause without a subject has that of the one before, until somebody speaks of themselves.
    assert_snapshot!(heard("my mum came, earn $10"), @"");
    assert_snapshot!(heard("my mum came, I earn $10"), @"earns=10");
    assert_snapshot!(heard("my mum came. Earn $10"), @"");
    assert_snapshot!(heard("my mum came. I earn $10"), @"earns=10");
    // Nor before somebody else is named: it may be theirs.
    assert_snapshot!(heard("earn $10, my mum says"), @"");
    assert_snapshot!(heard("I earn $10, my mum says"), @"earns=10");
    assert_snapshot!(heard("my friend asks. 63 years old"), @"");
}

#[test]
fn what_is_taken_back_is_not_heard() {
    assert_snapshot!(heard("I live here, we move on 1 January 2027 but it fell through"), @"lives_here=true");
    assert_snapshot!(heard("we move on 1 January 2027. It fell through"), @"");
    assert_snapshot!(heard("I live here but I dont"), @"");
    assert_snapshot!(heard("I live here but I dont earn $10"), @"lives_here=true");
    // Who is only curious tells of nothing that has happened.
    assert_snapshot!(heard("I live here. I earn $10, just curious"), @"");
}

#[test]
fn who_asks_in_general_tells_nothing() {
    assert_snapshot!(heard("what does one get for 63 years old?"), @"");
    assert_snapshot!(heard("what do I get for 63 years old?"), @"age_band=from_60");
}

#[test]
fn a_hint_is_enough_to_doubt_an_answer() {
    assert_snapshot!(heard("I am 63"), @"age_band=from_60");
    assert_snapshot!(heard("I am young but I am 63"), @"");
    assert_snapshot!(heard("I am young, earn $10"), @"earns=10");
}

#[test]
fn one_day_is_told_of_one_thing() {
    assert_snapshot!(heard("we move, born on 1 November"), @"born=2026-11-01");
    assert_snapshot!(heard("we move here where I was born on 1 November"), @"");
}

#[test]
fn what_is_long_ago_is_told_of_no_news() {
    assert_snapshot!(heard("settled on 1 November 2026"), @"lives_here=true");
    assert_snapshot!(heard("settled on 1 November 2019"), @"");
}

#[test]
fn mistakes_of_the_file() {
    assert_snapshot!(problem("within: 365", "within: a year"), @"heard.yaml:35:44: error: write how many days from today: 400 for about a year [heard-within]");
    assert_snapshot!(problem("de: [ich wohne hier]", "fr: [ici]"), @"heard.yaml:28:64: error: the words in fr would never be looked at (say under `shared` how fr is written, `{}` at least) [heard-words]");
    assert_snapshot!(problem("age_band: from_60", "age_band: from_61"), @"heard.yaml:32:26: error: expected one of under_60, from_60, but this is `from_61` (did you mean `from_60`?) [bad-value]");
    assert_snapshot!(problem("{ earns:", "{ earn:"), @"heard.yaml:31:16: error: there is no fact named `earn` (did you mean `earns`?) [unknown-fact]");
    assert_snapshot!(problem("{ earns: AMOUNT", "{ earns: DATE"), @"heard.yaml:31:23: error: this cannot be heard: the fact is of another type, or follows from others [heard-value]");
    assert_snapshot!(problem("yesterday: -1,", "yesterday: before,"), @"heard.yaml:18:24: error: write how many days after today: -1 for yesterday [heard-grammar]");
    assert_snapshot!(problem("Tuesday, ", ""), @"heard.yaml:7:5: error: 6 weekdays; there are 7, each with its names set apart by `|` [heard-grammar]");
    assert_snapshot!(problem("[[earns, moves]]", "[[earn, moves]]"), @"heard.yaml:25:10: error: there is no fact named `earn` (did you mean `earns`?) [unknown-fact]");
    assert_snapshot!(problem("I live here]", "US live here]"), @"heard.yaml:3:7: error: the words in en: there is no class `US` [heard-words]");
}
