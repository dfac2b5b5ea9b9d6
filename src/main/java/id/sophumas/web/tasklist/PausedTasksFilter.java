package id.sophumas.web.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sophumas.web.security.BufferedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the tasks of paused runs stay in the Tasklist's list, where their cards say since when. Camunda's Tasklist asks every filter for active
 * tasks only, and has no setting for it: a paused task would be gone from sight, without a word to whoever was working on it. Only what the
 * Tasklist adds is taken away; a filter that asks for active tasks itself is left alone, as is everything over the engine's REST interface.
 */
@Component
class PausedTasksFilter extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACTIVE_ONLY = "active";

    private final Pattern lists;

    PausedTasksFilter(@Value("${camunda.bpm.webapp.application-path:/camunda}") String path) {
        this.lists = Pattern.compile(Pattern.quote(path) + "/api/engine/engine/[^/]+/filter/[^/]+/(?:list|count)/?");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !lists.matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] sent = request.getInputStream().readAllBytes();
        chain.doFilter(new BufferedRequest(request, withoutActiveOnly(sent)), response);
    }

    private static byte[] withoutActiveOnly(byte[] sent) throws IOException {
        try {
            JsonNode query = JSON.readTree(sent);
            if (query instanceof ObjectNode object && object.path(ACTIVE_ONLY).asBoolean()) {
                object.remove(ACTIVE_ONLY);
                return JSON.writeValueAsBytes(object);
            }
            return sent;
        } catch (JsonProcessingException malformed) {
            // The engine's own refusal of it is the better one.
            return sent;
        }
    }
}
