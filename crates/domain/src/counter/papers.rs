//! What somebody brings along: the evidence that a service asks the person for.

use catalogue::service::EvidenceSource;

use crate::app::App;

/// The papers for a service, in a language: what the person proves, and what they can show where a register does not
/// answer.
pub fn papers(app: &App, language: &str, service: Option<&str>) -> Vec<String> {
    let Some(service) = service.and_then(|id| app.catalogue.service(id)) else { return Vec::new() };
    let spoken = app.catalogue.in_language(language);
    let mut all: Vec<String> = Vec::new();
    for evidence in &service.apply.evidence {
        let said = match evidence.from {
            EvidenceSource::Person => spoken.fact_proof(evidence.fact).or_else(|| spoken.fact_label(evidence.fact)),
            EvidenceSource::Register(_) | EvidenceSource::Agency { .. } => {
                spoken.evidence_otherwise(service, evidence.fact)
            }
        };
        all.extend(said.map(|said| said.to_string()).filter(|said| !all.contains(said)));
    }
    all
}
