"""The parts of the Word writer; `juso_plan.render.docx` puts them together."""
