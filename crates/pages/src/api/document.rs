//! The OpenAPI document: what all operations have in common is added to each of them here.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Content, OpenApi as Tree, Ref, RefOr, Response as Answer, ResponseBuilder};
use utoipa::{Modify, OpenApi, ToSchema};

/// The head of the document.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Stoa",
        version = "1",
        description = "Every public service of a jurisdiction: find one, learn what is for you and why, apply, follow.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    components(schemas(ProblemBody, FieldProblem)),
    modifiers(&Token)
)]
pub(super) struct Document;

/// How callers say who they are.
struct Token;

impl Modify for Token {
    fn modify(&self, document: &mut Tree) {
        let scheme = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
        document.components.get_or_insert_default().add_security_scheme("token", scheme);
    }
}

/// What went wrong, as RFC 9457 has it.
#[derive(Serialize, ToSchema)]
pub(super) struct ProblemBody {
    /// Which kind of problem, as a path.
    #[schema(rename = "type")]
    pub(super) r#type: String,
    pub(super) title: String,
    pub(super) status: u16,
    /// What happened and what to do.
    pub(super) detail: String,
    /// The path that was asked for.
    pub(super) instance: String,
    /// The reference to give to the operator when the fault is ours.
    pub(super) reference: Option<String>,
    /// What must be corrected, by field.
    pub(super) errors: Option<Vec<FieldProblem>>,
}

#[derive(Serialize, ToSchema)]
pub(super) struct FieldProblem {
    pub(super) field: String,
    pub(super) detail: String,
}

/// Answers that any operation may give.
const COMMON: &[(&str, &str)] = &[
    ("400", "The request is not what the document describes."),
    ("404", "There is no such thing, or it is somebody else's."),
    ("413", "The body is too large."),
    ("415", "The body is not JSON."),
    ("422", "The body is understood and something in it has to be corrected."),
    ("429", "Too many requests; `Retry-After` says how long to wait."),
    ("500", "Our fault; `reference` finds the cause."),
    ("503", "Too busy; `Retry-After` says how long to wait."),
];

/// Answers of operations that need to know who asks.
const PERSONAL: &[(&str, &str)] = &[
    ("401", "A token is missing, unknown or has ended."),
    ("403", "Who asks may not do this."),
    ("409", "It was done already, or cannot be done any more."),
];

/// The document with the common answers in every operation.
pub(super) fn finished(mut document: Tree) -> Tree {
    for item in document.paths.paths.values_mut() {
        let operations =
            [&mut item.get, &mut item.post, &mut item.put, &mut item.delete].into_iter().filter_map(Option::as_mut);
        for operation in operations {
            let is_personal = operation.security.is_some();
            add(operation, COMMON);
            if is_personal {
                add(operation, PERSONAL);
            }
        }
    }
    document
}

fn add(operation: &mut Operation, answers: &[(&str, &str)]) {
    for (status, description) in answers {
        operation.responses.responses.entry((*status).to_owned()).or_insert_with(|| RefOr::T(problem(description)));
    }
}

fn problem(description: &str) -> Answer {
    let body = Content::new(Some(RefOr::Ref(Ref::from_schema_name("ProblemBody"))));
    ResponseBuilder::new().description(description).content("application/problem+json", body).build()
}

pub(super) fn answer(document: &Tree) -> Response {
    match document.to_json() {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(error) => crate::web::Problem::internal(error).into_response(),
    }
}
