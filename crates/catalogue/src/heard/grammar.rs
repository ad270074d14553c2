//! Days and amounts in what people say, by the ways in which each language writes them, and where clauses end.

use rules::Date;
use search::patterns::{Spelling, is_in_word, is_word_alone};

use super::{AMOUNT, DAY};

/// The grammar of all languages of a catalogue. Each is tried: people mix them.
#[derive(Clone, Debug, Default)]
pub(super) struct Grammar {
    pub(super) languages: Vec<LanguageGrammar>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct LanguageGrammar {
    /// Words after which another clause begins.
    pub(super) cut: Vec<Vec<Spelling>>,
    /// Words after which another purpose may begin, while a fact may still stand on both sides: `and`.
    pub(super) between: Vec<Vec<Spelling>>,
    /// Names of days, and how far they are from today.
    pub(super) relative: Vec<(Vec<Spelling>, i32)>,
    pub(super) dates: Vec<WrittenForm>,
    pub(super) amounts: Vec<WrittenForm>,
    /// What may stand right behind a number: `3rd`.
    pub(super) after_numbers: Vec<String>,
}

/// One way to write a day or an amount: `D MONTH Y`, `N days ago`, `$ N`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct WrittenForm(Vec<Piece>);

/// Names of months or of days of the week, in their order, each in its spellings, which are words.
type SpelledNames = Vec<Vec<Vec<Spelling>>>;

#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Day,
    Month,
    Year,
    MonthName(SpelledNames),
    /// Monday first.
    Weekday(SpelledNames),
    /// A count of days, or an amount.
    Number,
    Word(Spelling),
}

/// A value that words name.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum SpotValue {
    Day(Date),
    /// An amount as it is read: digits, and a point before cents.
    Amount(String),
}

impl SpotValue {
    pub(super) fn date(&self) -> Option<Date> {
        match self {
            SpotValue::Day(day) => Some(*day),
            SpotValue::Amount(_) => None,
        }
    }

    /// The day, as files write it.
    pub(super) fn day(&self) -> Option<String> {
        self.date().map(|day| day.to_string())
    }

    pub(super) fn amount(&self) -> Option<String> {
        match self {
            SpotValue::Day(_) => None,
            SpotValue::Amount(amount) => Some(amount.clone()),
        }
    }
}

/// A piece of a text, and where it stands.
#[derive(Clone, Debug)]
struct Lexeme {
    from: usize,
    to: usize,
    text: String,
    spelling: Spelling,
}

impl Lexeme {
    fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// How many days a day without a year may lie ahead.
const FAR_AHEAD: i32 = 62;

/// What the pieces of a form stood for.
#[derive(Clone, Debug, Default)]
struct DateParts {
    day: Option<i8>,
    month: Option<i8>,
    year: Option<i16>,
    weekday: Option<i64>,
    number: Option<String>,
}

impl WrittenForm {
    /// `names` are those of months and of days of the week, each with its spellings set apart by `|`.
    pub(super) fn new(text: &str, (months, weekdays): (&[String], &[String])) -> WrittenForm {
        let spelled = |names: &[String]| -> SpelledNames {
            names.iter().map(|names| names.split('|').map(Spelling::of).collect()).collect()
        };
        let piece = |word: &str| match word {
            "D" => vec![Piece::Day],
            "M" => vec![Piece::Month],
            "Y" => vec![Piece::Year],
            "N" => vec![Piece::Number],
            "MONTH" => vec![Piece::MonthName(spelled(months))],
            "WEEKDAY" => vec![Piece::Weekday(spelled(weekdays))],
            other => lexemes(other).into_iter().map(|lexeme| Piece::Word(lexeme.spelling)).collect(),
        };
        WrittenForm(text.split_whitespace().flat_map(piece).collect())
    }

    /// How many lexemes the form takes at the start of these, and what its pieces stood for.
    fn taken(&self, mut rest: &[Lexeme], after_numbers: &[String]) -> Option<(usize, DateParts)> {
        let (all, mut parts) = (rest.len(), DateParts::default());
        for piece in &self.0 {
            let first = rest.first()?;
            let mut take = 1;
            match piece {
                Piece::Word(word) if first.spelling.is(word) => {}
                Piece::Word(_) => return None,
                Piece::MonthName(names) => {
                    let (place, length) = named(names, rest)?;
                    parts.month = i8::try_from(place + 1).ok();
                    take = length;
                }
                Piece::Weekday(names) => {
                    let (place, length) = named(names, rest)?;
                    parts.weekday = i64::try_from(place).ok();
                    take = length;
                }
                Piece::Number => {
                    let (number, length) = amount(rest)?;
                    parts.number = Some(number);
                    take = length;
                }
                Piece::Day => parts.day = Some(first.text.parse().ok().filter(|day| (1..=31).contains(day))?),
                Piece::Month => parts.month = Some(first.text.parse().ok().filter(|month| (1..=12).contains(month))?),
                Piece::Year => {
                    let year = first.text.parse().ok().filter(|year| (1850..=2200).contains(year))?;
                    parts.year = (first.text.len() == 4).then_some(year);
                    parts.year?;
                }
            }
            rest = rest.get(take..)?;
            // `3rd`: what stands right behind the number belongs to it.
            if let (Piece::Day, Some(next)) = (piece, rest.first())
                && next.from == first.to
                && after_numbers.contains(&next.text)
            {
                rest = rest.get(1..)?;
            }
        }
        Some((all - rest.len(), parts))
    }
}

impl DateParts {
    /// The day meant. Without a year it is the nearest one to today, and none if that is far ahead: "on 1 February", said in
    /// November, may well be over.
    fn day(&self, today: Date) -> Option<Date> {
        if let Some(weekday) = self.weekday {
            let back = (i64::from(today.weekday().to_monday_zero_offset()) - weekday).rem_euclid(7);
            return today.checked_sub(jiff::Span::new().days(if back == 0 { 7 } else { back })).ok();
        }
        if let Some(number) = &self.number {
            let days = number.parse::<i64>().ok().filter(|days| (0..=36_500).contains(days))?;
            return today.checked_sub(jiff::Span::new().days(days)).ok();
        }
        let (day, month) = (self.day?, self.month?);
        match self.year {
            Some(year) => Date::new(year, month, day).ok(),
            None => {
                let years = [today.year() - 1, today.year(), today.year() + 1];
                let days = years.into_iter().filter_map(|year| Date::new(year, month, day).ok());
                let ago = |day: &Date| today.since(*day).map_or(i32::MAX, |far| far.get_days());
                days.min_by_key(|day| ago(day).abs()).filter(|day| ago(day) >= -FAR_AHEAD)
            }
        }
    }
}

impl Grammar {
    /// The text with a word of ours for each day and amount, and what they are, in order.
    pub(super) fn replaced(&self, text: &str, today: Date) -> (String, Vec<SpotValue>) {
        let all = lexemes(text);
        let (mut replaced, mut spots, mut copied, mut at) = (String::new(), Vec::new(), 0, 0);
        while let Some(first) = all.get(at) {
            let rest = all.get(at..).unwrap_or_default();
            let Some((length, spot)) = self.spot(rest, today) else {
                at += 1;
                continue;
            };
            let end = rest.get(length - 1).map_or(first.to, |last| last.to);
            replaced.push_str(text.get(copied..first.from).unwrap_or_default());
            let word = if matches!(spot, SpotValue::Day(_)) { DAY } else { AMOUNT };
            replaced.extend([" ", word, " "]);
            spots.push(spot);
            (copied, at) = (end, at + length);
        }
        replaced.push_str(text.get(copied..).unwrap_or_default());
        (replaced, spots)
    }

    /// The longest day or amount at the start of these lexemes.
    fn spot(&self, rest: &[Lexeme], today: Date) -> Option<(usize, SpotValue)> {
        let mut best: Option<(usize, SpotValue)> = None;
        let mut offer = |length: usize, spot: Option<SpotValue>| {
            if let Some(spot) = spot.filter(|_| length > best.as_ref().map_or(0, |(length, _)| *length)) {
                best = Some((length, spot));
            }
        };
        for language in &self.languages {
            for (name, far) in language.relative.iter().filter(|(name, _)| begins(rest, name)) {
                let day = today.checked_add(jiff::Span::new().days(*far)).ok();
                offer(name.len(), day.map(SpotValue::Day));
            }
            for form in &language.dates {
                if let Some((length, parts)) = form.taken(rest, &language.after_numbers) {
                    offer(length, parts.day(today).map(SpotValue::Day));
                }
            }
            for form in &language.amounts {
                if let Some((length, parts)) = form.taken(rest, &[]) {
                    offer(length, parts.number.map(SpotValue::Amount));
                }
            }
        }
        best
    }

    /// The clauses of a sentence: it is cut at marks and at words such as `but`.
    pub(super) fn clauses(&self, sentence: &str) -> Vec<String> {
        self.cut_at(sentence, |language| vec![&language.cut])
    }

    /// The parts of a sentence that may each be a purpose: it is cut at words such as `and` too.
    pub(super) fn parts(&self, sentence: &str) -> Vec<String> {
        self.cut_at(sentence, |language| vec![&language.cut, &language.between])
    }

    fn cut_at(&self, sentence: &str, words: fn(&LanguageGrammar) -> Vec<&Vec<Vec<Spelling>>>) -> Vec<String> {
        let all = lexemes(sentence);
        let (mut clauses, mut from, mut at) = (Vec::new(), 0, 0);
        while let Some(first) = all.get(at) {
            let rest = all.get(at..).unwrap_or_default();
            let cuts = self.languages.iter().flat_map(words).flatten();
            let word = cuts.filter(|cut| begins(rest, cut)).map(Vec::len).max().unwrap_or_default();
            if word == 0 && !is_mark(first, rest.get(1), sentence) {
                at += 1;
                continue;
            }
            let length = word.max(1);
            clauses.push(sentence.get(from..first.from).unwrap_or_default().to_owned());
            from = rest.get(length - 1).map_or(first.to, |last| last.to);
            at += length;
        }
        clauses.push(sentence.get(from..).unwrap_or_default().to_owned());
        clauses.retain(|clause| clause.contains(char::is_alphanumeric));
        clauses
    }
}

/// Whether a clause ends at a mark. A comma inside of a number ends none.
fn is_mark(lexeme: &Lexeme, next: Option<&Lexeme>, sentence: &str) -> bool {
    let is_inside = next.is_some_and(|next| next.is_number() && next.from == lexeme.to)
        && sentence.get(..lexeme.from).is_some_and(|before| before.ends_with(|c: char| c.is_numeric()));
    matches!(lexeme.text.as_str(), "," | ";" | ":" | "(" | ")" | "–" | "—" | "،" | "؛" | "，" | "、" | "；" | "：")
        && !is_inside
}

fn begins(rest: &[Lexeme], words: &[Spelling]) -> bool {
    !words.is_empty()
        && rest.len() >= words.len()
        && words.iter().zip(rest).all(|(word, lexeme)| lexeme.spelling.is(word))
}

/// Which of these names stands at the start, and how many lexemes it takes; the longest.
fn named(names: &[Vec<Vec<Spelling>>], rest: &[Lexeme]) -> Option<(usize, usize)> {
    let spelled = names.iter().enumerate().flat_map(|(place, names)| names.iter().map(move |name| (place, name)));
    spelled.filter(|(_, name)| begins(rest, name)).map(|(place, name)| (place, name.len())).max_by_key(|(_, n)| *n)
}

/// A number with its thousands and cents: `1,200.50`.
fn amount(rest: &[Lexeme]) -> Option<(String, usize)> {
    let mut number = rest.first().filter(|first| first.is_number())?.text.clone();
    let mut length = 1;
    while let [mark, digits, ..] = rest.get(length..)? {
        let before = rest.get(length - 1)?;
        if !(digits.is_number() && mark.from == before.to && digits.from == mark.to) {
            break;
        }
        match (mark.text.as_str(), digits.text.len()) {
            ("," | "٬", 3) => number.push_str(&digits.text),
            ("." | "٫", 1 | 2) => {
                number.push('.');
                number.push_str(&digits.text);
                return Some((number, length + 2));
            }
            _ => return None,
        }
        length += 2;
    }
    Some((number, length))
}

/// Numbers, words and marks. A Han character is a word by itself.
fn lexemes(text: &str) -> Vec<Lexeme> {
    #[derive(PartialEq)]
    enum Kind {
        Digits,
        Letters,
        Alone,
    }
    let kind = |c: char| match c {
        _ if is_word_alone(c) => Kind::Alone,
        _ if c.is_numeric() => Kind::Digits,
        _ if is_in_word(c) => Kind::Letters,
        _ => Kind::Alone,
    };
    let mut found: Vec<Lexeme> = Vec::new();
    let mut last = Kind::Alone;
    for (from, c) in text.char_indices() {
        let to = from + c.len_utf8();
        let this = kind(c);
        match found.last_mut().filter(|before| this != Kind::Alone && this == last && before.to == from) {
            Some(before) => {
                before.to = to;
                before.text.push(c);
            }
            None if c.is_whitespace() => {}
            None => {
                let text = c.to_string();
                found.push(Lexeme { from, to, spelling: Spelling::as_written(&text), text });
            }
        }
        last = this;
    }
    // Folding makes one digit of those of all scripts, too.
    for lexeme in &mut found {
        lexeme.spelling = match Spelling::of(&lexeme.text).as_slice() {
            [word] => word.clone(),
            _ => Spelling::as_written(&lexeme.text),
        };
        lexeme.text.clone_from(&lexeme.spelling.folded);
    }
    found
}
