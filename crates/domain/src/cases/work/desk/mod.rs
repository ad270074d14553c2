//! Queries for casework at the desk: the files an agency sees that is asked for an opinion.

pub mod opinion_files;
