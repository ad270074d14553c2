//! A page of questions to be read aloud, of an application or of a plan, as its template reads it.

use serde::Serialize;

use super::bilingual_question::SpokenQuestion;
use super::frame::{InterviewFrame, InterviewStage, SittingCard};
use crate::officers::MandateLine;
use crate::web::View;

#[derive(Serialize)]
pub(super) struct InterviewQuestionsPage {
    sitting: SittingCard,
    questions: Vec<SpokenQuestion>,
    /// The service of the application; none for a plan, like the fields up to `hidden`.
    service: Option<String>,
    /// The name of the person.
    name: Option<String>,
    stages: Vec<InterviewStage>,
    code_page: Option<String>,
    mandates: Vec<MandateLine>,
    /// How many facts the officer may not see; here each question says it.
    hidden: usize,
    /// The address of the plan; none for an application, like its progress.
    plan: Option<String>,
    /// In words, how much of the plan is settled.
    progress: Option<String>,
}

impl InterviewQuestionsPage {
    pub(super) fn of_application(frame: InterviewFrame, questions: Vec<SpokenQuestion>) -> InterviewQuestionsPage {
        InterviewQuestionsPage {
            sitting: frame.sitting,
            questions,
            service: Some(frame.service),
            name: frame.name,
            stages: frame.stages,
            code_page: Some(frame.code_page),
            mandates: frame.mandates,
            hidden: 0,
            plan: None,
            progress: None,
        }
    }

    /// `plan`: its address; `progress`: how much of it is settled.
    pub(super) fn of_plan(
        sitting: SittingCard,
        questions: Vec<SpokenQuestion>,
        (plan, progress): (String, String),
    ) -> InterviewQuestionsPage {
        InterviewQuestionsPage {
            sitting,
            questions,
            service: None,
            name: None,
            stages: Vec::new(),
            code_page: None,
            mandates: Vec::new(),
            hidden: 0,
            plan: Some(plan),
            progress: Some(progress),
        }
    }
}

impl View for InterviewQuestionsPage {
    const TEMPLATE: &'static str = "desk/interview-questions.html";

    fn samples() -> Vec<Self> {
        let [full, bare] = InterviewFrame::samples();
        let plan = || ("/desk/interview/0198f3c0/plans/0198f3d0".to_owned(), "3 of 8 services are settled.".to_owned());
        vec![
            InterviewQuestionsPage::of_application(full, SpokenQuestion::samples()),
            InterviewQuestionsPage::of_application(bare, SpokenQuestion::samples()),
            InterviewQuestionsPage::of_plan(SittingCard::sample(), SpokenQuestion::samples(), plan()),
            InterviewQuestionsPage::of_plan(SittingCard::sample_in_english(), Vec::new(), plan()),
        ]
    }
}
