//! Questions that articles left open, as the templates of the desk read them.

use domain::knowledge::model::State;
use serde::Serialize;

use super::shown::{ArticleLine, QuestionLine};
use crate::conversations::DeskConversation;
use crate::web::{Choice, View};

#[derive(Serialize)]
pub(super) struct QuestionsPage {
    /// Those that the agency is to answer.
    pub open: Vec<QuestionLine>,
    /// Those that the officer asked.
    pub own: Vec<QuestionLine>,
    pub services: Vec<Choice>,
    /// What was typed as a question.
    pub typed: String,
    pub service_error: Option<String>,
    pub body_error: Option<String>,
    /// What was just done.
    pub said: Option<String>,
}

impl View for QuestionsPage {
    const TEMPLATE: &'static str = "desk/knowledge-questions.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| Some(text.to_owned());
        let answered = QuestionLine { is_open: false, ..QuestionLine::sample() };
        let new = QuestionLine { is_new: true, ..answered.clone() };
        let full = QuestionsPage {
            open: vec![QuestionLine::sample(), QuestionLine::sample_of_person()],
            own: vec![QuestionLine { article: None, ..QuestionLine::sample() }, answered, new],
            services: vec![Choice::new("nsw-gas-rebate", "Gas rebate", true)],
            typed: "Does a boat count like a caravan?".to_owned(),
            service_error: text("Choose a service"),
            body_error: text("Write your question"),
            said: text("Your question was sent."),
        };
        let bare = QuestionsPage {
            open: Vec::new(),
            own: Vec::new(),
            services: Vec::new(),
            typed: String::new(),
            service_error: None,
            body_error: None,
            said: None,
        };
        vec![full, bare]
    }
}

#[derive(Serialize)]
pub(super) struct QuestionPage {
    pub question: QuestionLine,
    /// The article that did not answer it.
    pub article: Option<ArticleLine>,
    /// Whether the officer may change that article.
    pub may_change: bool,
    /// What the person asked; none where an officer asked.
    pub conversation: Option<DeskConversation>,
    /// The article that answers it.
    pub with: Option<ArticleLine>,
    pub may_answer: bool,
    pub answer: Option<String>,
    pub answered_by: Option<String>,
    /// What was typed as an answer, or what the form begins with.
    pub typed: String,
    /// What was typed and not sent, because somebody else answered first.
    pub unsent: Option<String>,
    /// Where the article that did not answer it is changed.
    pub change: Option<String>,
    /// Where a new article is written.
    pub write: String,
    pub wrong: Option<String>,
}

impl QuestionPage {
    /// An open question of an officer, which can be answered.
    fn open() -> QuestionPage {
        QuestionPage {
            question: QuestionLine::sample(),
            article: Some(ArticleLine::sample(State::Published)),
            may_change: true,
            conversation: None,
            with: Some(ArticleLine::sample(State::Draft)),
            may_answer: true,
            answer: None,
            answered_by: None,
            typed: "A boat does not count.".to_owned(),
            unsent: None,
            change: Some("/desk/knowledge/019ee783/edit?question=019ee784".to_owned()),
            write: "/desk/knowledge/new?question=019ee784".to_owned(),
            wrong: Some("Write an answer".to_owned()),
        }
    }

    fn answered() -> QuestionPage {
        let open = QuestionPage::open();
        QuestionPage {
            question: QuestionLine { is_open: false, answered_at: Some(1_783_123_200_000), ..open.question },
            may_answer: false,
            answer: Some("A boat does not count.".to_owned()),
            answered_by: Some("Noor Haddad".to_owned()),
            unsent: Some("A boat counts where it is a home.".to_owned()),
            ..open
        }
    }
}

impl View for QuestionPage {
    const TEMPLATE: &'static str = "desk/knowledge-question.html";

    fn samples() -> Vec<Self> {
        let of_person = DeskConversation::samples().into_iter().map(|conversation| QuestionPage {
            question: QuestionLine::sample_of_person(),
            article: None,
            may_change: false,
            conversation: Some(conversation),
            with: None,
            change: None,
            wrong: None,
            ..QuestionPage::open()
        });
        let waiting = QuestionPage { may_answer: false, ..QuestionPage::open() };
        let elsewhere = QuestionPage { answer: None, ..QuestionPage::answered() };
        [QuestionPage::open(), QuestionPage::answered(), elsewhere, waiting].into_iter().chain(of_person).collect()
    }
}
