//! The pages of casework at the desk: tasks, parties, submissions, opinions, requests, links, hand-over.
//! Each page is one form or a few beside what they are about; what is typed wrong comes back with everything typed.

pub mod opinion_files;
