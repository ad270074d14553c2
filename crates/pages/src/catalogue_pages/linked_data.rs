//! A service as search engines and assistants read it: schema.org's `GovernmentService` in JSON-LD.

use catalogue::service::{Fee, Service};
use serde_json::{Value, json};

use super::words;
use crate::web::Visit;

/// JSON for a data block of a page: what could end the block is escaped, so that it may stand there as it is.
pub(super) fn linked_data(visit: &Visit, service: &'static Service) -> String {
    let spoken = visit.spoken();
    let site = &visit.app.settings.address;
    let provider = words::elsewhere(visit, &service.provider);
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": spoken.service_name(service).to_string(),
        "description": spoken.service_summary(service).to_string(),
        "url": format!("{site}/services/{}", service.id),
        "inLanguage": spoken.service_name(service).language,
        "areaServed": spoken.catalogue_name().to_string(),
        "provider": {
            "@type": "GovernmentOrganization",
            "name": provider.name.text,
            "telephone": provider.phone,
            "url": provider.website,
        },
    });
    if matches!(service.apply.fee, Fee::None)
        && let Some(data) = data.as_object_mut()
    {
        data.insert("isAccessibleForFree".to_owned(), true.into());
    }
    escaped(&data)
}

fn escaped(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_end_the_block_it_stands_in() {
        let data = escaped(&json!({"name": "</script><b>&"}));
        assert!(!data.contains(['<', '>', '&']), "{data}");
        assert_eq!(serde_json::from_str::<Value>(&data).unwrap()["name"], "</script><b>&");
    }
}
