//! The worked examples beside a manifest.

use std::collections::BTreeMap;

use rules::{Diagnostic, Span};

use crate::cases::run_cases;
use crate::catalogue::Catalogue;
use crate::problems::{File, FileId, Problems};
use crate::reader::Reader;
use crate::yaml::Node;

pub(crate) struct WorkedExamples<'f> {
    pub(crate) files: &'f [File],
    pub(crate) cases: &'f [(FileId, Node)],
}

impl<'f> WorkedExamples<'f> {
    fn file(&self, file: FileId) -> (&'f str, &'f str) {
        self.files.get(file.0).map_or(("", ""), |file| (file.path.as_str(), file.text.as_str()))
    }

    fn folder(&self, file: FileId) -> &'f str {
        self.file(file).0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The index in the catalogue of each folder's service.
    fn services(&self, catalogue: &Catalogue) -> BTreeMap<&'f str, usize> {
        catalogue.services.iter().enumerate().map(|(n, service)| (self.folder(service.file), n)).collect()
    }

    /// Runs every example whose service is free of errors, provided facts and rates are `lawful`.
    pub(crate) fn run_examples(&self, catalogue: &mut Catalogue, lawful: bool) {
        let at = self.services(catalogue);
        let Catalogue { problems, program, facts, services, examples, .. } = catalogue;
        for (file, root) in self.cases {
            let Some(service) = at.get(self.folder(*file)).and_then(|n| services.get(*n)) else { continue };
            let judged = lawful && !problems.in_file(service.file);
            let mut reader = Reader::new(*file, self.file(*file).1, problems);
            catalogue.cases += run_cases(&mut reader, (program, facts), service, judged, root, examples);
        }
        for service in services {
            let path = format!("{}/cases.yaml", self.folder(service.file));
            if !self.files.iter().any(|file| file.path == path) {
                let message = format!("the service `{}` has no worked examples", service.id);
                let problem = Diagnostic::error("missing-case", Span::default(), message);
                problems.add(service.file, problem.help("write cases.yaml beside it"));
            }
        }
    }

    /// Examples without a service beside them would be ignored silently.
    pub(crate) fn check_alone(&self, problems: &mut Problems) {
        for (file, _) in self.cases {
            let manifest = format!("{}/service.yaml", self.folder(*file));
            if !self.files.iter().any(|file| file.path == manifest) {
                let message = "there is no service.yaml beside this file";
                let problem = Diagnostic::error("unknown-file", Span::default(), message);
                problems.add(*file, problem.help("write the service, or move this file to its folder"));
            }
        }
    }
}
