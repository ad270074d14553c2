//! The data of one question as the template `parts/question.html` reads it.

use serde::Serialize;

use crate::web::CheckChoice;

/// One question on a page.
#[derive(Clone, Debug, Serialize)]
pub struct Question {
    pub key: String,
    pub kind: QuestionKind,
    pub ask: String,
    pub hint: Option<String>,
    pub choices: Vec<CheckChoice>,
    /// What stands in the field.
    pub value: String,
    /// Day, month and year of a date.
    pub parts: Vec<String>,
    /// The fields of a date that are wrong, by their names.
    pub wrong_parts: Vec<&'static str>,
    /// What stands behind the field, such as "months".
    pub unit: Option<String>,
    pub is_unknown: bool,
    pub error: Option<String>,
    /// The names of the services that the answer matters for.
    pub why: Vec<String>,
    /// The language of the words.
    pub language: String,
    /// The height of a text that goes over several lines.
    pub lines: Option<u32>,
    /// The purpose of the field for browsers.
    pub autocomplete: Option<&'static str>,
    /// How to find out, for those who do not know.
    pub unsure: Option<String>,
    /// Whether "I don't know" is offered.
    pub may_be_unknown: bool,
    /// Whether it may be left empty.
    pub is_optional: bool,
    /// What an answer looks like.
    pub example: Option<String>,
    /// The label of the other question whose answer stands in the field already.
    pub filled_from: Option<String>,
}

/// Which field a question gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "&'static str")]
pub enum QuestionKind {
    Choice,
    Date,
    /// How many entries a list has.
    Count,
    Whole,
    Money,
    Number,
    Months,
    Days,
    Text,
}

impl QuestionKind {
    /// The kind as templates and programs read it.
    pub fn name(self) -> &'static str {
        match self {
            QuestionKind::Choice => "choice",
            QuestionKind::Date => "date",
            QuestionKind::Count => "count",
            QuestionKind::Whole => "whole",
            QuestionKind::Money => "money",
            QuestionKind::Number => "number",
            QuestionKind::Months => "months",
            QuestionKind::Days => "days",
            QuestionKind::Text => "text",
        }
    }
}

impl From<QuestionKind> for &'static str {
    fn from(kind: QuestionKind) -> Self {
        kind.name()
    }
}

impl Question {
    /// Where the summary of errors leads: the field that is wrong, or the first.
    pub fn wrong_field(&self) -> String {
        match self.wrong_parts.first() {
            Some(part) => format!("#{}-{part}", self.key),
            None => anchor(self.kind, &self.key),
        }
    }
}

/// The first field of a question.
pub fn anchor(kind: QuestionKind, key: &str) -> String {
    match kind {
        QuestionKind::Date => format!("#{key}-day"),
        _ => format!("#{key}"),
    }
}

impl Question {
    /// Made-up questions for the samples of pages: one for each part of the template.
    pub(crate) fn samples() -> Vec<Question> {
        let yes_no = vec![CheckChoice::new("true", "Yes", true), CheckChoice::new("false", "No", false)];
        let text = |text: &str| Some(text.to_owned());
        let born = ["3", "7", "2026"].map(str::to_owned).to_vec();
        let sample = Question::sample;
        vec![
            Question {
                hint: text("A card for pensioners or for health care counts."),
                choices: yes_no,
                value: "true".to_owned(),
                error: text("Select an answer."),
                why: vec!["Gas rebate".to_owned()],
                ..sample("has_concession_card", QuestionKind::Choice, "Do you have a concession card?")
            },
            Question {
                parts: born,
                wrong_parts: vec!["day"],
                error: text("Enter a day that exists."),
                ..sample("children-0-date_of_birth", QuestionKind::Date, "Child 1: when was the child born?")
            },
            Question {
                value: "540.50".to_owned(),
                hint: text("As it stands on the last bill."),
                error: text("Enter an amount."),
                ..sample("gas_bill", QuestionKind::Money, "How much was your last gas bill?")
            },
            Question {
                unit: text("months"),
                is_unknown: true,
                ..sample("months_at_address", QuestionKind::Months, "How long have you lived there?")
            },
            Question { value: "2".to_owned(), ..sample("children", QuestionKind::Count, "How many children?") },
            Question {
                lines: Some(6),
                unsure: text("Look at the top of the letter."),
                example: text("I was in hospital."),
                ..sample("why_late", QuestionKind::Text, "Why do you apply late?")
            },
            Question {
                may_be_unknown: false,
                ..sample("family_name", QuestionKind::Text, "What is your family name?")
            },
            Question {
                may_be_unknown: false,
                is_optional: true,
                ..sample("given_names", QuestionKind::Text, "What are your given names?")
            },
            Question {
                autocomplete: Some("street-address"),
                ..sample("address", QuestionKind::Text, "Where do you live?")
            },
        ]
    }

    /// A question that is not answered yet.
    fn sample(key: &str, kind: QuestionKind, ask: &str) -> Question {
        Question {
            key: key.to_owned(),
            kind,
            ask: ask.to_owned(),
            hint: None,
            choices: Vec::new(),
            value: String::new(),
            parts: vec![String::new(); 3],
            wrong_parts: Vec::new(),
            unit: None,
            is_unknown: false,
            error: None,
            why: Vec::new(),
            language: "en".to_owned(),
            lines: None,
            autocomplete: None,
            unsure: None,
            may_be_unknown: true,
            is_optional: false,
            example: None,
            filled_from: None,
        }
    }
}
