package id.sophumas.engine.guard;

import id.sophumas.refusal.PlainLine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;

/** The engine's filter service, under which a filter's name and description are lines that can be seen: others find them in their Tasklist. */
class PlainFilterService extends FilterServiceImpl {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DESCRIPTION = 2000;

    @Override
    public Filter saveFilter(Filter filter) {
        PlainLine.check("name", filter.getName(), LONGEST_NAME);
        if (filter.getProperties() != null && filter.getProperties().get("description") instanceof String text) {
            PlainLine.check("description", text, LONGEST_DESCRIPTION);
        }
        return super.saveFilter(filter);
    }
}
