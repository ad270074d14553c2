//! A plan that is read out in a sitting, as its template reads it.

use serde::Serialize;

use super::frame::SittingCard;
use crate::catalogue_pages::guidance::GuidanceCard;
use crate::web::View;

#[derive(Serialize)]
pub(super) struct InterviewPlanPage {
    pub sitting: SittingCard,
    /// What the person can get.
    pub yes: Vec<InterviewStep>,
    /// What cannot be said yet.
    pub open: Vec<InterviewStep>,
    pub no: Vec<InterviewStep>,
    /// What else is to be done, no matter who delivers it.
    pub guidance: Vec<GuidanceCard>,
    /// Where the services that the life event offers besides are asked about; none where there are none.
    pub more: Option<String>,
    /// The key of the plan.
    pub plan: String,
    /// Where an application is begun.
    pub start: String,
    /// The page of further questions; none when every question has an answer.
    pub questions: Option<String>,
    /// In words, how much of it is settled.
    pub progress: String,
}

/// One service of a plan.
#[derive(Clone, Serialize)]
pub(super) struct InterviewStep {
    /// The key of the service.
    pub service: String,
    pub name: String,
    /// Its name in the person's language; none where that is the same.
    pub their_name: Option<String>,
    /// None where they rest on what the officer may not see.
    pub reasons: Vec<String>,
    pub may_apply: bool,
    /// Who takes the application where the officer may not.
    pub elsewhere: Option<String>,
}

impl View for InterviewPlanPage {
    const TEMPLATE: &'static str = "desk/interview-plan.html";

    fn samples() -> Vec<Self> {
        let full = InterviewStep {
            service: "nsw-gas-rebate".to_owned(),
            name: "Gas rebate".to_owned(),
            their_name: Some("Trợ cấp gas".to_owned()),
            reasons: vec!["The account is in your name.".to_owned()],
            may_apply: true,
            elsewhere: None,
        };
        let elsewhere = InterviewStep {
            their_name: None,
            reasons: Vec::new(),
            may_apply: false,
            elsewhere: Some("Revenue NSW takes this application: 1300 000 000.".to_owned()),
            ..full.clone()
        };
        let page = |sitting, steps: Vec<InterviewStep>, questions: Option<&str>| InterviewPlanPage {
            sitting,
            yes: steps.clone(),
            open: steps.clone(),
            guidance: if steps.is_empty() { Vec::new() } else { GuidanceCard::samples() },
            more: (!steps.is_empty()).then(|| "/desk/interview/0198f3c0/plans/0198f3d0/more".to_owned()),
            no: steps,
            plan: "0198f3d0".to_owned(),
            start: "/desk/interview/0198f3c0/start".to_owned(),
            questions: questions.map(str::to_owned),
            progress: "3 of 8 services are settled.".to_owned(),
        };
        let questions = Some("/desk/interview/0198f3c0/plans/0198f3d0/questions");
        vec![
            page(SittingCard::sample(), vec![full, elsewhere], questions),
            page(SittingCard::sample_in_english(), Vec::new(), None),
        ]
    }
}
