//! What is wrong with the files of a form, in words beside their field.

use domain::attachments::Received;
use domain::attachments::form_files::MOST_FILES;
use domain::uploads;
use domain::uploads::Upload;
use screens::FieldError;

use crate::web::Visit;

/// What must be corrected before anything is stored. `href` leads to the field.
pub fn wrong(visit: &Visit, files: &[Upload], href: &str) -> Vec<FieldError> {
    let refused = files.iter().filter_map(|upload| {
        let refused = uploads::check(upload).err()?;
        Some(FieldError { text: refused.words(visit.locale(), upload), href: href.to_owned() })
    });
    let mut errors: Vec<FieldError> = refused.collect();
    if files.len() > MOST_FILES {
        let text = visit.locale().say("upload-too-many", &[("n", MOST_FILES.into())]);
        errors.push(FieldError { text, href: href.to_owned() });
    }
    errors
}

/// Files that the store did not take.
pub fn not_kept(visit: &Visit, files: &[Upload], received: &Received, href: &str) -> Vec<FieldError> {
    let is_missing = |upload: &&Upload| uploads::check(upload).is_ok_and(|sniffed| !received.has(&sniffed.sha256));
    let words = |upload: &Upload| {
        let text = visit.locale().say(received.key(), &[("name", uploads::shown_name(&upload.name).into())]);
        FieldError { text, href: href.to_owned() }
    };
    files.iter().filter(is_missing).map(words).collect()
}
